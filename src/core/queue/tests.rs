//! The queue against readers that read, hang and die.

use std::os::unix::net::UnixDatagram;

use super::{AgentMessage, Queue};
use crate::agents::AgentId;
use crate::agents::world::World;

/// A world with a reader of the queue of active responses.
fn read() -> (World, UnixDatagram) {
    let world = World::with("");
    let reader = world.start_queue();
    (world, reader)
}

#[test]
fn messages_are_wazuhs_to_the_byte() {
    let agent = AgentId::new(7);
    assert_eq!(
        AgentMessage::Restart.to(agent),
        "(msg_to_agent) [] NNS 007 {\"version\": 1, \"origin\": {\"module\": \"framework\"}, \"command\": \
         \"restart-wazuh0\", \"parameters\": {\"extra_args\": [], \"alert\": {}}} - null (from_the_server) (no_rule_id)"
    );
    assert_eq!(
        AgentMessage::RestartBefore42.to(agent),
        "(msg_to_agent) [] NNS 007 restart-ossec0 - null (from_the_server) (no_rule_id)"
    );
    assert_eq!(AgentMessage::Reconnect.to(AgentId::new(1024)), "(msg_to_agent) [] N!S 1024 force_reconnect");
    assert_eq!(AgentMessage::Rescan.to(AgentId::MANAGER), "(msg_to_agent) [] N!S 000 syscheck restart");
}

#[tokio::test]
async fn a_message_arrives_as_it_was_written() {
    let (world, reader) = read();
    let mut queue = Queue::open(&world.cx(), &world.home().active_response_socket()).unwrap();
    queue.send(b"one").await.unwrap();
    queue.send("zwei \u{1f600}".as_bytes()).await.unwrap();
    let mut buffer = [0; 64];
    let length = reader.recv(&mut buffer).unwrap();
    assert_eq!(&buffer[..length], b"one");
    let length = reader.recv(&mut buffer).unwrap();
    assert_eq!(&buffer[..length], "zwei \u{1f600}".as_bytes());
}

#[tokio::test]
async fn without_a_reader_there_is_no_queue() {
    let world = World::with("");
    let path = world.home().active_response_socket();
    assert_eq!(Queue::open(&world.cx(), &path).unwrap_err().code(), 1010);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    drop(UnixDatagram::bind(&path).unwrap());
    assert_eq!(Queue::open(&world.cx(), &path).unwrap_err().code(), 1010, "nobody listens");
    std::fs::remove_file(&path).unwrap();
    std::fs::write(&path, "").unwrap();
    assert_eq!(Queue::open(&world.cx(), &path).unwrap_err().code(), 1010, "no socket");
}

#[tokio::test]
async fn a_reader_that_is_stuck_is_given_up_once() {
    let (world, reader) = read();
    let mut queue = Queue::open(&world.cx(), &world.home().active_response_socket()).unwrap();
    let mut taken = 0;
    let error = loop {
        match queue.send(b"x").await {
            Ok(()) => taken += 1,
            Err(error) => break error,
        }
    };
    assert_eq!(error.code(), 1014);
    assert!(taken > 0);
    // The reader comes to, and is not trusted any more: nobody knows how many it would take.
    assert_eq!(reader.recv(&mut [0; 8]).unwrap(), 1);
    assert_eq!(queue.send(b"y").await.unwrap_err().to_string(), error.to_string());
}

#[tokio::test]
async fn a_reader_that_is_slow_is_waited_for() {
    let (world, reader) = read();
    let mut queue = Queue::open(&world.cx(), &world.home().active_response_socket()).unwrap();
    const MESSAGES: usize = 1500;
    let reading = std::thread::spawn(move || {
        let mut buffer = [0; 64];
        (0..MESSAGES)
            .map(|_| reader.recv(&mut buffer).map(|length| buffer[..length].to_vec()).unwrap())
            .collect::<Vec<_>>()
    });
    for number in 0..MESSAGES {
        queue.send(number.to_string().as_bytes()).await.unwrap();
    }
    let came = reading.join().unwrap();
    assert!(came.iter().enumerate().all(|(number, message)| *message == number.to_string().as_bytes()));
}

#[tokio::test]
async fn a_reader_that_dies_is_noticed() {
    let (world, reader) = read();
    let mut queue = Queue::open(&world.cx(), &world.home().active_response_socket()).unwrap();
    drop(reader);
    assert_eq!(queue.send(b"x").await.unwrap_err().code(), 1014);
}
