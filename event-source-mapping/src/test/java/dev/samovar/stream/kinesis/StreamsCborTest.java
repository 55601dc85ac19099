package dev.samovar.stream.kinesis;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class StreamsCborTest extends StreamsContract {

    StreamsCborTest() {
        super(true, "application/x-amz-cbor-1.1");
    }
}
