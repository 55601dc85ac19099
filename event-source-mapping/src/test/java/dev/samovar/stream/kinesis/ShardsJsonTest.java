package dev.samovar.stream.kinesis;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ShardsJsonTest extends ShardsContract {

    ShardsJsonTest() {
        super(false, "application/x-amz-json-1.1");
    }
}
