package dev.samovar.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the script that makes a shell complete this program's words. */
@Command(
        name = "completion",
        description = "Prints a completion script for a shell.",
        footer = {
            "  source <(samovar completion bash)        # this shell, or in ~/.bashrc",
            "  source <(samovar completion zsh)         # this shell, or in ~/.zshrc"
        })
final class CompletionCommand implements Callable<Integer> {

    /** A shell that runs the script, and what it has to load first. */
    private enum Shell {
        bash(""),
        zsh("autoload -Uz compinit && compinit\nautoload -Uz bashcompinit && bashcompinit\n");

        private final String prelude;

        Shell(String prelude) {
            this.prelude = prelude;
        }
    }

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
    private Shell shell;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        String script = shell.prelude + AutoComplete.bash("samovar", Main.commandLine());
        spec.commandLine().getOut().print(script);
        spec.commandLine().getOut().flush();
        return 0;
    }
}
