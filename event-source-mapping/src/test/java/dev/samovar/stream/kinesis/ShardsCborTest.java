package dev.samovar.stream.kinesis;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ShardsCborTest extends ShardsContract {

    ShardsCborTest() {
        super(true, "application/x-amz-cbor-1.1");
    }
}
