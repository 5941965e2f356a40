package io.clm.cli;

import io.clm.cli.screen.CliFailure;
import io.clm.cli.screen.Screen;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What can be mended is told in a line; anything else is a fault of ours and is told whole. */
final class FailureHandler implements IExecutionExceptionHandler {

    private final Screen screen;

    FailureHandler(Screen screen) {
        this.screen = screen;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, @Nullable ParseResult result) {
        switch (e) {
            case CommandLine.ParameterException wrongUse -> screen.error("clm: " + wrongUse.getMessage());
            case CliFailure failure -> failure.messages().forEach(screen::error);
            case UncheckedIOException io -> screen.error("clm: " + io.getMessage());
            case Exception fault -> {
                screen.error("clm: this is a fault of clm itself: " + fault);
                fault.printStackTrace(screen.err());
            }
        }
        return ExitStatus.FAILED;
    }
}
