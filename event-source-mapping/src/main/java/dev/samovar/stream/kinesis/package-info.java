/** The API of Kinesis Data Streams, in JSON and in CBOR: one class for each operation. */
@NullMarked
package dev.samovar.stream.kinesis;

import org.jspecify.annotations.NullMarked;
