@NullMarked
package dev.samovar.stream.kinesis;

import org.jspecify.annotations.NullMarked;
