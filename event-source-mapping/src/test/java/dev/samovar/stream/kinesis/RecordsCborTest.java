package dev.samovar.stream.kinesis;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RecordsCborTest extends RecordsContract {

    RecordsCborTest() {
        super(true, "application/x-amz-cbor-1.1");
    }
}
