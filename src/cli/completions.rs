//! `wazuhctl completions`.

use clap::Args;
use clap_complete::Shell;

use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Print the completions for a shell
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl completions bash > ~/.local/share/bash-completion/completions/wazuhctl
  wazuhctl completions zsh > \"${fpath[1]}/_wazuhctl\"
  wazuhctl completions fish > ~/.config/fish/completions/wazuhctl.fish")]
pub(crate) struct Completions {
    /// The shell
    shell: Shell,
}

impl Completions {
    pub(crate) fn run(self, world: &World) -> Result<Exit> {
        world.printer.raw(&script(self.shell))?;
        Ok(Exit::Done)
    }
}

fn script(shell: Shell) -> Vec<u8> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut crate::command(), "wazuhctl", &mut script);
    script
}
