package dev.samovar.cli.invoke;

import dev.samovar.cli.invoke.Outcome.Answered;
import dev.samovar.cli.invoke.Outcome.FunctionFailed;
import dev.samovar.cli.invoke.Outcome.Refused;
import java.io.PrintWriter;

/** Prints what the function answered, a line each, and nothing else; a refusal goes to standard error. */
record PlainResponse(PrintWriter out, PrintWriter err) implements Response {

    @Override
    public void print(CompletedInvocation invocation) {
        switch (invocation.outcome()) {
            case Answered(var payload) -> out.println(payload.text());
            case FunctionFailed(var error) -> out.println(error.text());
            case Refused(var type, var message) -> err.println("samovar: " + type + ": " + message);
        }
    }
}
