package com.example.memory;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.ArrayList;
import java.util.List;

/** Keeps every byte it ever allocated: a plain method as handler, a number as event. */
public class Hoarder {
    private static final List<byte[]> HOARD = new ArrayList<>();

    /** Adds so many megabytes, or with 0 all there are, and answers with the size of the hoard. */
    public int hoard(int megabytes, Context context) {
        for (int added = 0; megabytes == 0 || added < megabytes; added++) {
            HOARD.add(new byte[1024 * 1024]);
        }
        context.getLogger().log("Keeping %d of %d MB%n".formatted(HOARD.size(), context.getMemoryLimitInMB()));
        return HOARD.size();
    }
}
