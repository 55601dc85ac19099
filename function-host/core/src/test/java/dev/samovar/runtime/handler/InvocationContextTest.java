package dev.samovar.runtime.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.Context;
import dev.samovar.invocation.Payload;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InvocationContextTest {

    @Test
    void theContextTellsOfTheFunctionAndTheRequest() {
        Context context = Contexts.plain();

        assertThat(context.getAwsRequestId()).isEqualTo(Contexts.REQUEST_ID);
        assertThat(context.getFunctionName()).isEqualTo("orders");
        assertThat(context.getFunctionVersion()).isEqualTo("7");
        assertThat(context.getInvokedFunctionArn())
                .isEqualTo("arn:aws:lambda:us-east-1:000000000000:function:orders:live");
        assertThat(context.getLogGroupName()).isEqualTo("/aws/lambda/orders");
        assertThat(context.getLogStreamName()).isEqualTo("2026/02/03/[7]abc");
        assertThat(context.getMemoryLimitInMB()).isEqualTo(128);
        assertThat(context.getXrayTraceId()).isEqualTo("Root=1-5759e988-bd862e3fe1be46a994272793");
        assertThat(context.getTenantId()).isNull();
        assertThat(context.getIdentity()).isNull();
        assertThat(context.getClientContext()).isNull();
    }

    @Test
    void theRemainingTimeIsNeverNegative() {
        assertThat(remainingAfter(0)).isEqualTo(2_500);
        assertThat(remainingAfter(2_499)).isEqualTo(1);
        assertThat(remainingAfter(2_500)).isZero();
        assertThat(remainingAfter(100_000)).isZero();
    }

    private static int remainingAfter(long millis) {
        var clock = InstantSource.fixed(Contexts.NOW.plusMillis(millis));
        return Contexts.context(Optional.empty(), event -> {}, clock).getRemainingTimeInMillis();
    }

    @Test
    void theClientContextIsReadFromJson() {
        ClientContext caller = Contexts.with(Optional.of("""
                        {"client": {"installation_id": "i", "app_title": "t", "app_version_name": "n",
                          "app_version_code": "c", "app_package_name": "p"},
                         "custom": {"k": "v"}, "env": {"platform": "iPhoneOS"}, "services": {}}""")).getClientContext();

        assertThat(caller.getCustom()).isEqualTo(Map.of("k", "v"));
        assertThat(caller.getEnvironment()).isEqualTo(Map.of("platform", "iPhoneOS"));
        assertThat(caller.getClient().getInstallationId()).isEqualTo("i");
        assertThat(caller.getClient().getAppTitle()).isEqualTo("t");
        assertThat(caller.getClient().getAppVersionName()).isEqualTo("n");
        assertThat(caller.getClient().getAppVersionCode()).isEqualTo("c");
        assertThat(caller.getClient().getAppPackageName()).isEqualTo("p");
    }

    @Test
    void whatTheClientContextDoesNotSayIsNull() {
        ClientContext caller = Contexts.with(Optional.of("{}")).getClientContext();

        assertThat(caller.getClient()).isNull();
        assertThat(caller.getCustom()).isNull();
        assertThat(caller.getEnvironment()).isNull();
        assertThat(Contexts.with(Optional.of("")).getClientContext()).isNull();
    }

    @Test
    void aClientContextThatIsNoObjectFailsTheInvocation() {
        assertThatThrownBy(() -> Contexts.with(Optional.of("[1]"))).hasMessageContaining("BEGIN_OBJECT");
    }

    @Test
    void log4jLearnsTheRequestOnceTheFunctionHasAnAppender() throws Throwable {
        Handler handler = Handlers.load("com.example.functions.Logging::throughLog4j", new FunctionClasses());

        assertThat(handler.handle(Payload.NULL, Contexts.plain()).text()).isEqualTo("\"null null\"");
        assertThat(handler.handle(Payload.NULL, Contexts.plain()).text())
                .isEqualTo("\"AWSRequestId=%1$s AWSRequestId=%1$s\"", Contexts.REQUEST_ID);
    }
}
