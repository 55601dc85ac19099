package dev.samovar.gateway.authorize.function;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * How it goes when an authorizer is asked.
 *
 * @param question what its function was asked; nothing if the caller says too little about itself
 * @param reply of the function, if it was asked
 */
public record Trial(
        Optional<AuthorizerFunctions.Question> question,
        Optional<AuthorizerFunctions.Reply> reply,
        FunctionAnswer answer) {

    static CompletableFuture<Trial> of(FunctionAuthorizer authorizer, Attempt attempt, AuthorizerFunctions functions) {
        Optional<List<String>> identity = authorizer.identity(attempt);
        if (identity.isEmpty()) {
            return CompletableFuture.completedFuture(
                    new Trial(Optional.empty(), Optional.empty(), new FunctionAnswer.Unauthorized()));
        }
        var trial = new CompletableFuture<Trial>();
        AuthorizerFunctions.Question question = authorizer.question(attempt, identity.get(), FunctionJudges.TIMEOUT);
        functions.ask(
                question,
                reply ->
                        trial.complete(new Trial(Optional.of(question), Optional.of(reply), AnswerReader.read(reply))));
        return trial;
    }
}
