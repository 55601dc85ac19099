package dev.samovar.lab.experiment;

import java.util.List;
import java.util.Optional;

/**
 * The forms that may stand in one place.
 *
 * @param what each of them is
 */
record Forms<T>(String what, List<Form<T>> all) {

    List<String> words() {
        return all.stream().map(Form::word).toList();
    }

    /** One of each. */
    List<String> examples() {
        return all.stream().map(Form::example).toList();
    }

    Optional<Form<T>> of(String word) {
        return all.stream().filter(form -> form.word().equals(word)).findFirst();
    }

    T read(Entry entry) {
        Choice choice = entry.choice();
        return of(choice.word())
                .orElseThrow(() -> choice.unknown(what, words()))
                .read(choice);
    }
}
