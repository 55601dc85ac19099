package dev.samovar.cli;

import dev.samovar.cli.apis.ApisCommand;
import dev.samovar.cli.console.Conventions;
import dev.samovar.cli.event.GenerateEventCommand;
import dev.samovar.cli.events.EventsCommand;
import dev.samovar.cli.functions.FunctionsCommand;
import dev.samovar.cli.invoke.InvokeCommand;
import dev.samovar.cli.lab.LabCommand;
import dev.samovar.cli.lab.PredictCommand;
import dev.samovar.cli.queues.QueuesCommand;
import dev.samovar.cli.serve.ServeCommand;
import dev.samovar.wiring.Groundwork;
import dev.samovar.wiring.LocalSessions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;

/** Where the program begins. Quarkus is started by the commands that serve HTTP, and by no other. */
public final class Main {

    private static final Set<String> VERSION = Set.of("--version", "-V");
    private static final Set<String> SERVERS = Set.of("start", "serve");

    private Main() {}

    public static void main(String[] args) {
        /* Before anything logs, be it the JDK: it asks for its log manager once, and the one of JBoss, which is on the
        class path, complains of any other. */
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        if (args.length > 0 && SERVERS.contains(args[0])) {
            Groundwork.begin();
        }
        int code = commandLine(args).execute(args);
        if (args.length > 0 && args[0].equals("invoke")) {
            /* Nothing is left to tidy up, and what a function left running must not hold up the end. */
            System.out.flush();
            System.err.flush();
            Runtime.getRuntime().halt(code);
        }
        System.exit(code);
    }

    /** The command line with the command that the first word calls for; with all of them if it is anything else. */
    static CommandLine commandLine(String... args) {
        var commandLine = new CommandLine(new Samovar());
        Map<String, Supplier<Object>> commands = commands();
        // picocli reads the annotations of each command it is given: that is most of the time a short command takes.
        if (args.length > 0 && (commands.containsKey(args[0]) || VERSION.contains(args[0]))) {
            commands.keySet().retainAll(Set.of(args[0]));
        }
        commands.values().forEach(command -> commandLine.addSubcommand(command.get()));
        commandLine.getSubcommands().values().forEach(Main::leaveExitCodesToTheRoot);
        return Conventions.applyTo(commandLine);
    }

    private static Map<String, Supplier<Object>> commands() {
        var commands = new LinkedHashMap<String, Supplier<Object>>();
        commands.put("start", StartCommand::new);
        commands.put("serve", ServeCommand::new);
        commands.put("invoke", () -> new InvokeCommand(new LocalSessions(), System.in));
        commands.put("functions", FunctionsCommand::new);
        commands.put("queues", QueuesCommand::new);
        commands.put("apis", ApisCommand::new);
        commands.put("events", EventsCommand::new);
        commands.put(
                "lab",
                () -> new CommandLine(new LabCommand())
                        .addSubcommand(new PredictCommand(new LocalSessions(), System.in)));
        commands.put("generate-event", GenerateEventCommand::new);
        commands.put("completion", CompletionCommand::new);
        commands.put("rehearse", RehearseCommand::new);
        return commands;
    }

    private static void leaveExitCodesToTheRoot(CommandLine command) {
        command.getCommandSpec().usageMessage().exitCodeListHeading("").exitCodeList(Map.of());
        command.getSubcommands().values().forEach(Main::leaveExitCodesToTheRoot);
    }
}
