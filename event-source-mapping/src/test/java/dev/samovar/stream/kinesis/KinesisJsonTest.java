package dev.samovar.stream.kinesis;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class KinesisJsonTest extends KinesisContract {

    KinesisJsonTest() {
        super(false, "application/x-amz-json-1.1");
    }
}
