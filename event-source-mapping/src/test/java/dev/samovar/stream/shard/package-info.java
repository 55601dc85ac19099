@NullMarked
package dev.samovar.stream.shard;

import org.jspecify.annotations.NullMarked;
