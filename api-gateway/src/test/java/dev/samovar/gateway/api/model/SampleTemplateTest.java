package dev.samovar.gateway.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.QueryString;
import dev.samovar.gateway.rest.GatewayException;
import dev.samovar.gateway.rest.Model;
import dev.samovar.gateway.template.BodyText;
import dev.samovar.gateway.template.Overrides;
import dev.samovar.gateway.template.Patience;
import dev.samovar.gateway.template.RequestParameters;
import dev.samovar.gateway.template.Template;
import dev.samovar.gateway.template.TemplateInput;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SampleTemplateTest {
    private static final String OTHER = "https://apigateway.amazonaws.com/restapis/abc/models/";

    private final Map<String, Model> models = new HashMap<>();

    @Test
    void aModelThatSaysNothingIsAnEmptyObject() {
        assertThat(template("{\"type\": \"object\"}")).isEqualTo("#set($inputRoot = $input.path('$'))\n{ }");
    }

    @Test
    void membersAreExamplesOfTheirTypes() {
        assertThat(template("""
                {"type": "object", "properties": {
                  "a": {"type": "number"}, "op": {"type": "string"}, "on": {"type": "boolean"},
                  "size": {"enum": ["small", "large"]},
                  "in": {"type": "object", "properties": {"n": {"type": ["integer", "null"]}}}}}
                """)).isEqualTo("""
                #set($inputRoot = $input.path('$'))
                {
                  "a" : 42,
                  "op" : "foo",
                  "on" : true,
                  "size" : "small",
                  "in" : {
                    "n" : 42
                  }
                }""");
    }

    @Test
    void anArrayIsALoopWhoseArrayIsForTheReaderToName() {
        String template = template("""
                {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "integer"}}}}
                """);
        assertThat(template).startsWith("""
                #set($inputRoot = $input.path('$'))
                [
                ##TODO: Update this foreach loop to reference array from input json
                #foreach($elem in $inputRoot.TODO)
                """);
        assertThat(rendered(template, "{}")).isEqualTo("[]");
        assertThat(rendered(template.replace("$inputRoot.TODO", "$inputRoot.of"), "{\"of\": [1, 2]}"))
                .isEqualTo("[{\"id\":42},{\"id\":42}]");
    }

    @Test
    void whatAModelRefersToIsFollowedAndCirclesAreCut() {
        add("Leaf", "{\"type\": \"object\", \"properties\": {\"of\": {\"$ref\": \"" + OTHER + "Tree\"}}}");
        add("Tree", "{\"type\": \"object\", \"properties\": {\"leaf\": {\"$ref\": \"" + OTHER + "Leaf\"}}}");

        assertThat(template("""
                {"definitions": {"name": {"type": "string"}},
                 "properties": {"name": {"$ref": "#/definitions/name"}, "tree": {"$ref": "%sTree"}}}
                """.formatted(OTHER))).contains("""
                  "name" : "foo",
                  "tree" : {
                    "leaf" : {
                      "of" : { }
                    }
                  }
                """.stripTrailing());
    }

    @Test
    void modelsThatMultiplyAreRefused() {
        for (int i = 0; i < 40; i++) {
            String next = "{\"$ref\": \"" + OTHER + "M" + (i + 1) + "\"}";
            add("M" + i, "{\"properties\": {\"a\": " + next + ", \"b\": " + next + "}}");
        }

        assertThatThrownBy(() -> template("{\"$ref\": \"" + OTHER + "M0\"}"))
                .isInstanceOf(GatewayException.class)
                .hasMessageContaining("longer than a template may be");
    }

    private String template(String schema) {
        return SampleTemplate.of(add("Asked", schema), models);
    }

    private Model add(String name, String schema) {
        var model = new Model("id", name, Optional.empty(), schema, "application/json");
        models.put(name, model);
        return model;
    }

    private static String rendered(String template, String body) {
        return Template.compile(template)
                .render(
                        new TemplateInput(
                                new BodyText(body),
                                new RequestParameters(Map.of(), QueryString.NONE, Headers.NONE),
                                _ -> Optional.empty(),
                                Map.of(),
                                Map.of(),
                                new Overrides()),
                        Patience.FULL)
                .replaceAll("\\s", "");
    }
}
