package org.tessera.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Mixin;

import org.tessera.console.start.ConsoleWindow;
import org.tessera.exchange.UnreadableInput;
import org.tessera.exchange.UnwritableOutput;
import org.tessera.journal.Refusal;
import org.tessera.workspace.WorkspaceBusy;

/** The command line: every capability that somebody may want to script, and the console when no command is given. */
@Command(name = "tessera", mixinStandardHelpOptions = true, version = "Tessera 0.1.0",
        description = "Desktop GIS command centre for grid-based grassroots governance.",
        subcommands = {
            BenchCommand.class, CheckCommand.class, ClassifyCommand.class, DiffCommand.class, DistrictCommand.class, ExportCommand.class,
            ImportCommand.class, JournalCommand.class,
            LocateCommand.class, MapCommand.class,
            Open311Command.class, PeopleCommand.class, RecommendCommand.class, RepairCommand.class, ReportCommand.class,
            ServeCommand.class, ShotCommand.class
        })
public final class Tessera implements Callable<Integer> {

    @Mixin
    private WorkspaceOptions workspace;

    private Tessera() {
    }

    /** The workspace named before the command. */
    WorkspaceOptions workspace() {
        return workspace;
    }

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) throws InterruptedException {
        boolean placed = arguments.length == 2 && "--workspace".equals(arguments[0]);
        if (arguments.length == 0 || placed) {
            System.exit(console(WorkspaceOptions.place(placed ? Path.of(arguments[1]) : null)));
        }
        System.exit(commandLine().execute(arguments));
    }

    /** The plain start of the console, past the command tree, which costs a third of a second to build. */
    private static int console(Path directory) throws InterruptedException {
        try {
            new ConsoleWindow(directory).showAndWait();
            return ExitCode.DONE;
        } catch (Refusal noScreen) {
            commandLine().getErr().println(noScreen.getMessage());
            return ExitCode.UNUSABLE;
        }
    }

    /** No command: the console. */
    @Override
    public Integer call() throws InterruptedException {
        new ConsoleWindow(workspace.directory()).showAndWait();
        return ExitCode.DONE;
    }

    /** The whole command tree, ready to execute; tests give it their own writers. */
    static CommandLine commandLine() {
        return new CommandLine(new Tessera())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Tessera::badUsage)
                .setExecutionExceptionHandler(oneLine());
    }

    /** One line; the whole help is a {@code --help} away. */
    private static int badUsage(CommandLine.ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        command.getErr().println(exception.getMessage().lines().findFirst().orElse("bad usage") + " (see "
                + command.getCommandSpec().qualifiedName() + " --help)");
        command.getErr().flush();
        return ExitCode.UNUSABLE;
    }

    /** What was foreseen becomes one line and exit code 2; what was not keeps its stack trace, for it is a defect. */
    private static IExecutionExceptionHandler oneLine() {
        return (exception, command, _) -> {
            if (exception instanceof UnreadableInput || exception instanceof UnwritableOutput || exception instanceof Refusal
                    || exception instanceof WorkspaceBusy) {
                command.getErr().println(exception.getMessage());
                return ExitCode.UNUSABLE;
            }
            throw exception;
        };
    }
}
