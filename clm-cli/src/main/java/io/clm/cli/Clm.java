package io.clm.cli;

import io.clm.cli.diff.DiffCommand;
import io.clm.cli.render.RenderCommand;
import io.clm.cli.render.TemplateCommand;
import io.clm.cli.screen.Screen;
import io.clm.cli.validate.ValidateCommand;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command above all others; each subcommand is a class of its own, named here. */
@Command(
        name = "clm",
        mixinStandardHelpOptions = true,
        version = "clm 0.1.0",
        description = "Renders, checks and compares cluster configuration, without any server.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        subcommands = {
            RenderCommand.class,
            TemplateCommand.class,
            ValidateCommand.class,
            DiffCommand.class,
            GenerateCompletion.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Shell completion: source <(clm generate-completion)",
            "Exit status: 0 done, 1 something is wrong; diff: 2 there are changes."
        })
final class Clm implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    static CommandLine commandLine() {
        return commandLine(Screen.ofProcess());
    }

    static CommandLine commandLine(Screen screen) {
        CommandLine line = new CommandLine(new Clm(), new CommandFactory(screen));
        line.setOut(screen.out());
        line.setErr(screen.err());
        line.setColorScheme(screen.colours());
        line.setExecutionExceptionHandler(new FailureHandler(screen));
        line.setParameterExceptionHandler(Clm::wrongUse);
        return line;
    }

    /** Wrong use is an error like any other: 2 says that a diff found changes. */
    private static int wrongUse(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        command.getErr().println(command.getColorScheme().errorText("clm: " + e.getMessage()));
        command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitStatus.FAILED;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
