//! Links: their order, what is refused, whose tokens end.

use std::time::Duration;

use super::super::{Chosen, Link, LinkRefused, Moment, Role, Store};
use super::changes::{by_hand, ended, fresh};

const AT: Moment = Moment { now: 1_000_000, token_lifetime: Duration::from_secs(900) };

/// A store with user 100 and role 100, both without links, and with policies and rules up to 103.
async fn world() -> (tempfile::TempDir, Store) {
    let (folder, store) = fresh().await;
    by_hand(
        &store,
        "INSERT INTO users (id, username, password, allow_run_as) VALUES (100, 'maria', '', 0);
         INSERT INTO roles (id, name) VALUES (100, 'one');
         INSERT INTO policies (id, name, policy) VALUES (100, 'a', 'a'), (101, 'b', 'b'), (102, 'c', 'c'), (103, 'd', 'd');
         INSERT INTO rules (id, name, rule) VALUES (100, 'a', 'a'), (101, 'b', 'b'), (102, 'c', 'c'), (103, 'd', 'd')",
    );
    (folder, store)
}

/// Links and says what is linked then, and what was not.
async fn link(
    store: &Store,
    link: Link,
    items: &[i64],
    position: Option<i64>,
) -> (Vec<i64>, Vec<(i64, LinkRefused)>) {
    let linked = store.link(link, 100, Chosen::Named(items.to_vec()), position, AT).await.unwrap();
    (of_owner(store, link).await, linked.refused)
}

async fn unlink(store: &Store, link: Link, items: &[i64]) -> (Vec<i64>, Vec<(i64, LinkRefused)>) {
    let unlinked = store.unlink(link, 100, Chosen::Named(items.to_vec()), AT).await.unwrap().unwrap();
    (of_owner(store, link).await, unlinked.refused)
}

async fn of_owner(store: &Store, link: Link) -> Vec<i64> {
    let now = store.snapshot().await.unwrap();
    match link {
        Link::UserRole => now.user_by_id(100).unwrap().roles.clone(),
        Link::RolePolicy => now.role(100).unwrap().policies.clone(),
        Link::RoleRule => now.role(100).unwrap().rules.clone(),
    }
}

fn all(ids: &[i64]) -> (Vec<i64>, Vec<(i64, LinkRefused)>) {
    (ids.to_vec(), Vec::new())
}

#[tokio::test]
async fn new_links_go_where_they_are_put_and_move_the_others() {
    let (_folder, store) = world().await;
    for kind in [Link::UserRole, Link::RolePolicy] {
        assert_eq!(link(&store, kind, &[2], None).await, all(&[2]));
        assert_eq!(link(&store, kind, &[4, 5], None).await, all(&[2, 4, 5]));
        assert_eq!(link(&store, kind, &[6], Some(0)).await, all(&[6, 2, 4, 5]));
        assert_eq!(link(&store, kind, &[7, 100], Some(1)).await, all(&[6, 7, 100, 2, 4, 5]));
        assert_eq!(link(&store, kind, &[3], Some(50)).await, all(&[6, 7, 100, 2, 4, 5, 3]));
    }
}

#[tokio::test]
async fn what_is_linked_already_is_told_or_counted_but_never_moved() {
    let (_folder, store) = world().await;
    for kind in [Link::UserRole, Link::RolePolicy] {
        link(&store, kind, &[2, 4, 5], None).await;
        assert_eq!(link(&store, kind, &[4], None).await, (vec![2, 4, 5], vec![(4, LinkRefused::Unchanged)]));
        // With a position it counts as done, and takes its place in the count.
        let linked = store.link(kind, 100, Chosen::Named(vec![5, 6]), Some(0), AT).await.unwrap();
        assert_eq!((linked.done, linked.refused), (2, vec![]));
        assert_eq!(of_owner(&store, kind).await, [2, 6, 4, 5]);
        let twice = link(&store, kind, &[3, 3], None).await;
        assert_eq!(twice, (vec![2, 6, 4, 5, 3], vec![(3, LinkRefused::Unchanged)]));
    }
}

#[tokio::test]
async fn removed_policies_leave_no_gap_and_removed_roles_do() {
    let (_folder, store) = world().await;
    for kind in [Link::UserRole, Link::RolePolicy] {
        link(&store, kind, &[5, 6, 7], None).await;
        assert_eq!(unlink(&store, kind, &[5]).await, all(&[6, 7]));
    }
    // The levels are 1 and 2 of the roles, and 0 and 1 of the policies. The next gets 2: of the roles that is the level
    // of 7, beside which the smaller id comes first.
    assert_eq!(link(&store, Link::UserRole, &[4], None).await, all(&[6, 4, 7]));
    assert_eq!(link(&store, Link::RolePolicy, &[4], None).await, all(&[6, 7, 4]));
    // Nothing of the roles is at 0, so that nothing has to move.
    assert_eq!(link(&store, Link::UserRole, &[3], Some(0)).await, all(&[3, 6, 4, 7]));
    assert_eq!(
        unlink(&store, Link::UserRole, &[6, 6]).await,
        (vec![3, 4, 7], vec![(6, LinkRefused::Unchanged)])
    );
}

#[tokio::test]
async fn ends_that_are_reserved_or_do_not_exist_are_refused() {
    let (_folder, store) = world().await;
    let refused = async |kind: Link, owner: i64, item: i64| {
        let linked = store.link(kind, owner, Chosen::Named(vec![item]), None, AT).await.unwrap();
        assert_eq!(linked.done, 0);
        linked.refused[0].1
    };
    for (kind, owner, item, why) in [
        (Link::UserRole, 1, 2, LinkRefused::Reserved),
        (Link::UserRole, 50, 2, LinkRefused::Reserved),
        (Link::UserRole, 999, 2, LinkRefused::OwnerUnknown),
        (Link::UserRole, 999, 888, LinkRefused::OwnerUnknown),
        (Link::UserRole, 100, 888, LinkRefused::ItemUnknown),
        (Link::RolePolicy, 7, 100, LinkRefused::Reserved),
        (Link::RolePolicy, 999, 100, LinkRefused::OwnerUnknown),
        (Link::RolePolicy, 100, 888, LinkRefused::ItemUnknown),
        // Of rules it is the rule that may be Wazuh's own.
        (Link::RoleRule, 100, 1, LinkRefused::Reserved),
        (Link::RoleRule, 999, 100, LinkRefused::OwnerUnknown),
        (Link::RoleRule, 999, 888, LinkRefused::ItemUnknown),
    ] {
        assert_eq!(refused(kind, owner, item).await, why, "{kind:?} {owner} {item}");
    }
    assert_eq!(ended(&store), (vec![], vec![], false));

    let to_reserved = store.link(Link::RoleRule, 2, Chosen::Named(vec![100]), None, AT).await.unwrap();
    assert_eq!(to_reserved.done, 1, "Wazuh's own roles may get rules");
    let from_reserved = store.unlink(Link::RoleRule, 1, Chosen::Named(vec![1]), AT).await.unwrap().unwrap();
    assert_eq!(from_reserved.refused, [(1, LinkRefused::Reserved)]);
    for (kind, owner) in [(Link::UserRole, 1), (Link::RolePolicy, 2)] {
        let kept = store.unlink(kind, owner, Chosen::Named(vec![1]), AT).await.unwrap().unwrap();
        assert_eq!(kept.refused, [(1, LinkRefused::Reserved)]);
    }
    for kind in [Link::UserRole, Link::RolePolicy, Link::RoleRule] {
        assert!(store.unlink(kind, 999, Chosen::Named(vec![1]), AT).await.unwrap().is_none(), "{kind:?}");
    }
    assert_eq!(
        unlink(&store, Link::RoleRule, &[100, 888]).await.1,
        [(100, LinkRefused::Unchanged), (888, LinkRefused::ItemUnknown)]
    );
}

#[tokio::test]
async fn links_end_the_tokens_of_their_owner_and_those_to_rules_all_by_context() {
    let (_folder, store) = world().await;
    link(&store, Link::UserRole, &[2], None).await;
    assert_eq!(ended(&store), (vec![100], vec![], false));
    link(&store, Link::RolePolicy, &[100], None).await;
    assert_eq!(ended(&store), (vec![100], vec![100], false));
    let clear = "DELETE FROM users_token_blacklist; DELETE FROM roles_token_blacklist";
    by_hand(&store, clear);
    assert_eq!(link(&store, Link::RoleRule, &[101, 100], None).await, all(&[100, 101]));
    assert_eq!(ended(&store), (vec![], vec![], true));
    by_hand(&store, "DELETE FROM runas_token_blacklist");
    unlink(&store, Link::RolePolicy, &[101]).await;
    assert_eq!(ended(&store), (vec![], vec![], false), "nothing was removed");
    for kind in [Link::UserRole, Link::RolePolicy, Link::RoleRule] {
        unlink(&store, kind, &[2, 100, 101]).await;
    }
    assert_eq!(ended(&store), (vec![100], vec![100], true));
}

#[tokio::test]
async fn all_items_can_be_linked_and_unlinked() {
    let (_folder, store) = world().await;
    let everything = super::super::Permissions::without_policies(super::super::Mode::Black);
    let scope = everything.scope("security:update", "role:id").clone();
    let linked = store.link(Link::UserRole, 100, Chosen::Permitted(scope.clone()), None, AT).await.unwrap();
    assert_eq!((linked.done, linked.refused), (8, vec![]));
    assert_eq!(of_owner(&store, Link::UserRole).await, [1, 2, 3, 4, 5, 6, 7, 100]);
    let unlinked = store.unlink(Link::UserRole, 100, Chosen::Permitted(scope), AT).await.unwrap().unwrap();
    assert_eq!((unlinked.done, unlinked.refused), (8, vec![]));
    assert!(store.snapshot().await.unwrap().user_by_id(100).unwrap().roles.is_empty());
    assert_eq!(store.remove::<Role>(Chosen::Named(vec![100]), None, AT).await.unwrap().gone.len(), 1);
}
