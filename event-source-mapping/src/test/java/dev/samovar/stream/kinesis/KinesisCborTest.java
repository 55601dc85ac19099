package dev.samovar.stream.kinesis;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class KinesisCborTest extends KinesisContract {

    KinesisCborTest() {
        super(true, "application/x-amz-cbor-1.1");
    }
}
