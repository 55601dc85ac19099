package dev.samovar.wiring;

import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import dev.samovar.cli.invoke.InvocationPlan;
import dev.samovar.cli.invoke.InvocationSession;
import dev.samovar.cli.invoke.InvocationSessions;
import dev.samovar.function.FunctionException;
import dev.samovar.runtime.NotInstalledException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Opens sessions in this process. */
public final class LocalSessions implements InvocationSessions {

    @Override
    public InvocationSession open(InvocationPlan plan, Consumer<String> log) {
        checkIsFile(plan.code());
        plan.layers().forEach(LocalSessions::checkIsFile);
        try {
            return LocalSession.open(plan, log);
        } catch (FunctionException refused) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(refused.getMessage()));
        } catch (NotInstalledException lacking) {
            throw new CommandFailure(ExitCode.INPUT, String.valueOf(lacking.getMessage()));
        } catch (IOException | UncheckedIOException unreadable) {
            throw new CommandFailure(
                    ExitCode.INPUT, plan.code() + " cannot be read as a JAR or ZIP: " + unreadable.getMessage());
        }
    }

    private static void checkIsFile(Path archive) {
        if (Files.isDirectory(archive)) {
            throw new CommandFailure(ExitCode.INPUT, archive + " is a directory: pack it as a JAR or ZIP");
        }
        if (!Files.isReadable(archive)) {
            throw new CommandFailure(
                    ExitCode.INPUT,
                    Files.exists(archive) ? archive + " cannot be read" : "there is no file " + archive);
        }
    }
}
