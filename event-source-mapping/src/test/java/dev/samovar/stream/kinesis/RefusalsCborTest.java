package dev.samovar.stream.kinesis;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RefusalsCborTest extends RefusalsContract {

    RefusalsCborTest() {
        super(true, "application/x-amz-cbor-1.1");
    }
}
