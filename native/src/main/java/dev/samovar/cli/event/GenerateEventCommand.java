package dev.samovar.cli.event;

import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints an event as a service of AWS would send it. */
@Command(
        name = "generate-event",
        description = "Prints an event as a service of AWS sends it; without SERVICE, lists what there is.",
        footer = {
            "  samovar generate-event",
            "  samovar generate-event sqs",
            "  samovar generate-event s3 put --set bucket=photos --set key=cat.jpg",
            "  samovar generate-event sqs | samovar invoke consumer.jar --handler com.example.Consumer --event -"
        })
public final class GenerateEventCommand implements Callable<Integer> {

    @Parameters(index = "0", arity = "0..1", paramLabel = "SERVICE", description = "Such as sqs, s3 or apigateway.")
    private Optional<String> service = Optional.empty();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NAME",
            description = "Which of its events (default: the first).")
    private Optional<String> name = Optional.empty();

    @Option(names = "--set", paramLabel = "K=V", description = "Fills in a value; repeat for more.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(names = "--show-values", description = "Lists what --set takes for this event, with the defaults.")
    private boolean showValues;

    @Spec
    private CommandSpec spec;

    private final EventCatalogue catalogue;

    public GenerateEventCommand() {
        this(EventCatalogue.BUNDLED);
    }

    GenerateEventCommand(EventCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (service.isEmpty()) {
            for (EventCatalogue.Entry entry : catalogue.entries()) {
                out.printf("%-16s %-24s %s%n", entry.service(), entry.name(), entry.description());
            }
        } else {
            Template template = catalogue
                    .find(service.get(), name)
                    .orElseThrow(() -> new CommandFailure(
                            ExitCode.USAGE,
                            "there is no event '" + service.get()
                                    + name.map(n -> " " + n).orElse("") + "'; samovar generate-event lists them"));
            if (showValues) {
                template.holes().forEach((hole, preset) -> out.printf("%-24s %s%n", hole, preset));
            } else {
                out.println(template.fill(values).strip());
            }
        }
        out.flush();
        return ExitCode.OK;
    }
}
