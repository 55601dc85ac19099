package dev.samovar.stream.kinesis;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RecordsJsonTest extends RecordsContract {

    RecordsJsonTest() {
        super(false, "application/x-amz-json-1.1");
    }
}
