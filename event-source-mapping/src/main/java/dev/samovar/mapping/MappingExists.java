package dev.samovar.mapping;

/** There is a mapping between that source and that function already. */
public sealed interface MappingExists extends MappingError {

    record OfQueue(String sourceArn, String functionName, String uuid) implements MappingExists {
        @Override
        public String message() {
            return "An event source mapping with SQS arn (\" " + sourceArn + " \") and function (\" " + functionName
                    + " \") already exists. Please update or delete the existing mapping with UUID " + uuid;
        }
    }

    record OfStream(String sourceArn, String functionName, String uuid) implements MappingExists {
        @Override
        public String message() {
            return "The event source arn (\" " + sourceArn + " \") and function (\" " + functionName
                    + " \") provided mapping already exists. Please update or delete the existing mapping with UUID "
                    + uuid;
        }
    }

    record OfKafka(String bootstrapServers, String functionArn, String topic, String uuid) implements MappingExists {
        @Override
        public String message() {
            return "An event source mapping with event source (\"" + bootstrapServers + "\"), function (\""
                    + functionArn
                    + "\"), topics (\"" + topic
                    + "\") already exists. Please update or delete the existing mapping with UUID " + uuid;
        }
    }

    /** Says that this mapping is there. */
    static MappingExists of(EventSourceMapping mapping) {
        String uuid = mapping.id().uuid();
        String name = mapping.function().name();
        return switch (mapping.source()) {
            case SourceSettings.Queue queue -> new OfQueue(queue.arn(), name, uuid);
            case SourceSettings.Stream stream -> new OfStream(stream.arn(), name, uuid);
            case SourceSettings.Kafka kafka ->
                new OfKafka(
                        String.join(",", kafka.bootstrapServers()),
                        mapping.function().toString(),
                        kafka.topic(),
                        uuid);
        };
    }
}
