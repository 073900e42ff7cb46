//! Experimental operations where they are switched off.

use super::world::World;
use super::{method, with_a_token};
use crate::operation::Verb;

#[tokio::test(flavor = "multi_thread")]
async fn what_is_experimental_is_not_there_unless_it_is_switched_on() {
    let world = World::new().await;
    std::fs::write(world.home().api_yaml(), "experimental_features: no\n").unwrap();
    let world = world.restarted().await;
    let token = world.bearer("wazuh").await;
    let experimental: Vec<_> =
        with_a_token().filter(|operation| operation.path.starts_with("/experimental/")).collect();
    assert!(!experimental.is_empty());
    for operation in experimental {
        // What is required may be named; a list takes it as well.
        let target = format!("{}?agents_list=001", operation.path);
        let answered = world.ask(method(operation.verb), &target, Some(&token), None).await;
        assert_eq!((answered.status, &answered.body["error"]), (404, &1122.into()), "{operation:?}");
        let stranger = world.ask(method(operation.verb), &target, None, None).await;
        assert_eq!(stranger.status, 401, "{operation:?}");
        let wrong =
            world.ask(method(operation.verb), &format!("{}?no=1", operation.path), Some(&token), None).await;
        assert_eq!((wrong.status, &wrong.body["error"]), (400, &serde_json::Value::Null), "{operation:?}");
    }
    let others = world.ask(method(Verb::Get), "/syscollector/000/os", Some(&token), None).await;
    assert_eq!(others.body["error"], 2007, "only the experimental ones are off: {:?}", others.body);
    world.stop().await;
}
