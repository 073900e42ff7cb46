//! [`Lab`]: a user with an embedded manager of their own, whose home the program works on in process.

use crate::served::Served;
use crate::world::{Ended, World};

/// A user with a manager in a new home.
pub(crate) struct Lab {
    pub(crate) world: World,
    pub(crate) served: Served,
}

impl Lab {
    pub(crate) fn new() -> Self {
        let world = World::new();
        let served = Served::start(&world);
        Self { world, served }
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Ended {
        let home = self.served.home.display().to_string();
        self.world.run(&[arguments, &["--home", &home]].concat())
    }

    pub(crate) fn out(&self, arguments: &[&str]) -> String {
        let ended = self.run(arguments);
        assert_eq!(ended.code, 0, "{ended}");
        ended.stdout
    }
}
