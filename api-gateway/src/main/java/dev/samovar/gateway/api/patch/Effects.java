package dev.samovar.gateway.api.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.NotFound;
import java.util.List;

/** What operations usually do. */
public final class Effects {
    private Effects() {}

    /** Sets a text that is always there. */
    public static Effect text(String member) {
        return (tree, _, operation) -> tree.put(member, operation.text());
    }

    /** Sets a text; an empty one is none. */
    public static Effect optionalText(String member) {
        return (tree, _, operation) -> {
            if (operation.text().isEmpty()) {
                tree.remove(member);
            } else {
                tree.put(member, operation.text());
            }
        };
    }

    /** Sets a truth; everything but {@code true} is false, as for AWS. */
    public static Effect truth(String member) {
        return (tree, _, operation) -> tree.put(member, isTrue(operation));
    }

    public static boolean isTrue(PatchOperation operation) {
        return operation.text().equalsIgnoreCase("true");
    }

    public static Effect integer(String member) {
        return (tree, _, operation) -> tree.put(member, integer(operation));
    }

    public static int integer(PatchOperation operation) {
        try {
            return Integer.parseInt(operation.text());
        } catch (NumberFormatException notANumber) {
            throw invalidValue(operation);
        }
    }

    public static double number(PatchOperation operation) {
        try {
            return Double.parseDouble(operation.text());
        } catch (NumberFormatException notANumber) {
            throw invalidValue(operation);
        }
    }

    private static RuntimeException invalidValue(PatchOperation operation) {
        return new BadRequest("Invalid value specified for " + operation.shownPath() + ": " + operation.text())
                .exception();
    }

    /** Sets one of some words; an empty one is none. */
    public static Effect word(String member, List<String> words) {
        Effect set = optionalText(member);
        return (tree, variables, operation) -> {
            if (!operation.text().isEmpty() && !words.contains(operation.text())) {
                throw new BadRequest("Invalid " + member + " specified. Valid options are " + String.join(",", words))
                        .exception();
            }
            set.apply(tree, variables, operation);
        };
    }

    /** Puts a text into a map, or takes one out, by the last name in the path. */
    public static Effect entry(String member) {
        return (tree, variables, operation) -> {
            ObjectNode map = map(tree, member);
            if (operation.isRemoval()) {
                map.remove(variables.getLast());
            } else {
                map.put(variables.getLast(), operation.text());
            }
        };
    }

    /** Puts a truth into a map, or takes one out, by the last name in the path. */
    public static Effect truthEntry(String member) {
        return (tree, variables, operation) -> {
            ObjectNode map = map(tree, member);
            if (operation.isRemoval()) {
                map.remove(variables.getLast());
            } else {
                map.put(variables.getLast(), isTrue(operation));
            }
        };
    }

    /** Has an effect on an entry of a map only if the entry is there, unless it is added. */
    public static Effect existing(String member, String notFound, Effect effect) {
        return (tree, variables, operation) -> {
            boolean isAddition = operation.op().filter("add"::equals).isPresent();
            if (!isAddition && !map(tree, member).has(variables.getLast())) {
                throw new NotFound.Text(notFound).exception();
            }
            effect.apply(tree, variables, operation);
        };
    }

    /** Adds the value to a list of texts, or removes it. */
    public static Effect item(String member) {
        return (tree, _, operation) -> {
            remove(list(tree, member), operation.text());
            if (!operation.isRemoval()) {
                list(tree, member).add(operation.text());
            }
        };
    }

    /** Adds the last name in the path to a list of texts, removes it, or replaces it, which puts the value last. */
    public static Effect namedItem(String member) {
        return (tree, variables, operation) -> {
            ArrayNode list = list(tree, member);
            String name = variables.getLast();
            boolean isReplacement = operation.op().filter("replace"::equals).isPresent();
            remove(list, name);
            if (isReplacement) {
                list.add(operation.text());
            } else if (!operation.isRemoval()) {
                list.add(name);
            }
        };
    }

    private static void remove(ArrayNode list, String text) {
        for (int i = list.size() - 1; i >= 0; i--) {
            if (list.get(i).asText().equals(text)) {
                list.remove(i);
            }
        }
    }

    /** The map of a name in the JSON; it is made if there is none. */
    public static ObjectNode map(ObjectNode tree, String member) {
        return tree.get(member) instanceof ObjectNode map ? map : tree.putObject(member);
    }

    private static ArrayNode list(ObjectNode tree, String member) {
        JsonNode there = tree.get(member);
        if (there instanceof ArrayNode list) {
            return list;
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        tree.set(member, list);
        return list;
    }
}
