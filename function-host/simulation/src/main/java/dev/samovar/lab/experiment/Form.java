package dev.samovar.lab.experiment;

import java.util.function.Function;

/**
 * One way to say something: a word, and what belongs to it.
 *
 * @param example as it may stand in a file: the word, a colon, and what belongs to it
 * @param reader of what belongs to the word
 */
record Form<T>(String example, Function<Entry, T> reader) {

    /** A form that has fields. */
    static <T> Form<T> ofFields(String example, Function<Fields, T> reader) {
        return new Form<>(example, value -> reader.apply(value.fields(example)));
    }

    String word() {
        return example.substring(0, example.indexOf(':'));
    }

    T read(Choice choice) {
        Entry value = choice.value();
        if (value == null) {
            throw choice.at().refuse("'" + word() + "' needs a value, as in '" + example + "'");
        }
        return reader.apply(value);
    }
}
