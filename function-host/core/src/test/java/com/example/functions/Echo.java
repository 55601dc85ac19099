package com.example.functions;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.CloudFormationCustomResourceEvent;
import com.amazonaws.services.lambda.runtime.events.CloudFrontEvent;
import com.amazonaws.services.lambda.runtime.events.CloudWatchLogsEvent;
import com.amazonaws.services.lambda.runtime.events.CodeCommitEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoEvent;
import com.amazonaws.services.lambda.runtime.events.ConfigEvent;
import com.amazonaws.services.lambda.runtime.events.ConnectEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbTimeWindowEvent;
import com.amazonaws.services.lambda.runtime.events.IoTButtonEvent;
import com.amazonaws.services.lambda.runtime.events.KafkaEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisFirehoseEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisTimeWindowEvent;
import com.amazonaws.services.lambda.runtime.events.LambdaDestinationEvent;
import com.amazonaws.services.lambda.runtime.events.LexEvent;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.events.SecretsManagerRotationEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification;

/** Methods that give back the event they got, one for each type, named like it. */
public final class Echo {

    private Echo() {}

    public static APIGatewayProxyRequestEvent toAPIGatewayProxyRequestEvent(APIGatewayProxyRequestEvent event) {
        return event;
    }

    public static APIGatewayProxyResponseEvent toAPIGatewayProxyResponseEvent(APIGatewayProxyResponseEvent event) {
        return event;
    }

    public static CloudFormationCustomResourceEvent toCloudFormationCustomResourceEvent(
            CloudFormationCustomResourceEvent event) {
        return event;
    }

    public static CloudFrontEvent toCloudFrontEvent(CloudFrontEvent event) {
        return event;
    }

    public static CloudWatchLogsEvent toCloudWatchLogsEvent(CloudWatchLogsEvent event) {
        return event;
    }

    public static CodeCommitEvent toCodeCommitEvent(CodeCommitEvent event) {
        return event;
    }

    public static CognitoEvent toCognitoEvent(CognitoEvent event) {
        return event;
    }

    public static ConfigEvent toConfigEvent(ConfigEvent event) {
        return event;
    }

    public static ConnectEvent toConnectEvent(ConnectEvent event) {
        return event;
    }

    public static DynamodbEvent toDynamodbEvent(DynamodbEvent event) {
        return event;
    }

    public static DynamodbTimeWindowEvent toDynamodbTimeWindowEvent(DynamodbTimeWindowEvent event) {
        return event;
    }

    public static IoTButtonEvent toIoTButtonEvent(IoTButtonEvent event) {
        return event;
    }

    public static KinesisEvent toKinesisEvent(KinesisEvent event) {
        return event;
    }

    public static KinesisTimeWindowEvent toKinesisTimeWindowEvent(KinesisTimeWindowEvent event) {
        return event;
    }

    public static KinesisFirehoseEvent toKinesisFirehoseEvent(KinesisFirehoseEvent event) {
        return event;
    }

    public static LambdaDestinationEvent toLambdaDestinationEvent(LambdaDestinationEvent event) {
        return event;
    }

    public static LexEvent toLexEvent(LexEvent event) {
        return event;
    }

    public static ScheduledEvent toScheduledEvent(ScheduledEvent event) {
        return event;
    }

    public static SecretsManagerRotationEvent toSecretsManagerRotationEvent(SecretsManagerRotationEvent event) {
        return event;
    }

    public static S3Event toS3Event(S3Event event) {
        return event;
    }

    public static S3EventNotification toS3EventNotification(S3EventNotification event) {
        return event;
    }

    public static SNSEvent toSNSEvent(SNSEvent event) {
        return event;
    }

    public static SQSEvent toSQSEvent(SQSEvent event) {
        return event;
    }

    public static APIGatewayV2HTTPEvent toAPIGatewayV2HTTPEvent(APIGatewayV2HTTPEvent event) {
        return event;
    }

    public static KafkaEvent toKafkaEvent(KafkaEvent event) {
        return event;
    }

    public static SQSBatchResponse toSQSBatchResponse(SQSBatchResponse event) {
        return event;
    }

    public static StreamsEventResponse toStreamsEventResponse(StreamsEventResponse event) {
        return event;
    }
}
