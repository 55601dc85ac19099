package dev.samovar.mapping.poll.engine;

import dev.samovar.invocation.Payload;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Puts records that are JSON already between a beginning and an end. */
public final class RecordArray {
    private RecordArray() {}

    /** The beginning, the records with commas between them, and the end. */
    public static <R> Payload between(String beginning, List<Item<R>> items, String end) {
        byte[] first = beginning.getBytes(StandardCharsets.UTF_8);
        byte[] last = end.getBytes(StandardCharsets.UTF_8);
        int length = first.length + last.length + Math.max(0, items.size() - 1);
        for (Item<R> item : items) {
            length += item.json().length;
        }
        byte[] event = new byte[length];
        int at = append(event, 0, first);
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                event[at++] = ',';
            }
            at = append(event, at, items.get(i).json());
        }
        append(event, at, last);
        return Payload.of(event);
    }

    private static int append(byte[] event, int at, byte[] piece) {
        System.arraycopy(piece, 0, event, at, piece.length);
        return at + piece.length;
    }
}
