package dev.samovar.stream.kinesis;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class StreamsJsonTest extends StreamsContract {

    StreamsJsonTest() {
        super(false, "application/x-amz-json-1.1");
    }
}
