//! `wazuhctl completions`.

use clap::Args;
use clap_complete::Shell;

use crate::completing;
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Print the completions for a shell
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl completions bash > ~/.local/share/bash-completion/completions/wazuhctl
  wazuhctl completions zsh > \"${fpath[1]}/_wazuhctl\"
  wazuhctl completions fish > ~/.config/fish/completions/wazuhctl.fish
  echo 'source <(wazuhctl completions bash --values)' >> ~/.bashrc")]
pub(crate) struct Completions {
    /// The shell
    shell: Shell,

    /// Complete the manager's agents and groups as well: the script asks wazuhctl at each Tab
    #[arg(long)]
    values: bool,
}

impl Completions {
    pub(crate) fn run(self, world: &World) -> Result<Exit> {
        let script = if self.values { completing::registration(self.shell)? } else { script(self.shell) };
        world.printer.raw(&script)?;
        Ok(Exit::Done)
    }
}

fn script(shell: Shell) -> Vec<u8> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut crate::command(), "wazuhctl", &mut script);
    script
}
