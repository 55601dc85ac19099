package dev.samovar.gateway.authorize.function;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Functions that answer when the test says so. */
public final class FakeFunctions implements AuthorizerFunctions {
    public final List<Question> questions = new ArrayList<>();
    private final Deque<Consumer<Reply>> waiting = new ArrayDeque<>();

    @Override
    public void ask(Question question, Consumer<Reply> reply) {
        questions.add(question);
        waiting.add(reply);
    }

    public String event(int index) {
        return new String(questions.get(index).event(), StandardCharsets.UTF_8);
    }

    public void reply(Reply reply) {
        waiting.remove().accept(reply);
    }

    public void returns(String json) {
        reply(new Reply.Returned(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }

    public void allows(String resource) {
        returns(answer("Allow", resource));
    }

    public void raises(String message) {
        reply(new Reply.Raised(Optional.of(message)));
    }

    public static String answer(String effect, String resource) {
        return "{'principalId':'anna','policyDocument':{'Version':'2012-10-17','Statement':[{'Action':"
                + "'execute-api:Invoke','Effect':'" + effect + "','Resource':'" + resource + "'}]}}";
    }
}
