package dev.samovar.gateway.api;

import static dev.samovar.gateway.api.Gateway.refuses;
import static dev.samovar.gateway.api.Gateway.replace;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigateway.model.BasePathMapping;
import software.amazon.awssdk.services.apigateway.model.DomainName;
import software.amazon.awssdk.services.apigateway.model.DomainNameStatus;
import software.amazon.awssdk.services.apigateway.model.SdkType;

/** Domain names, tags, and what an account has beside, with AWS's own client. */
@QuarkusTest
class DomainClientTest extends RestClientFixture {
    private String api() {
        String api = gateway.api("domains");
        gateway.mock(api, "GET");
        gateway.deploy(api, "dev");
        return api;
    }

    @Test
    void namesAreRegisteredOnce() {
        var name = client.createDomainName(asked ->
                asked.domainName("api.example.com").regionalCertificateArn("arn:aws:acm:us-east-1:0:certificate/1"));
        assertThat(name.domainNameStatus()).isEqualTo(DomainNameStatus.AVAILABLE);
        assertThat(name.distributionDomainName()).endsWith(".cloudfront.net");
        refuses(
                () -> client.createDomainName(asked -> asked.domainName("API.example.com")),
                "ConflictException",
                "The domain name you provided already exists.");
        refuses(
                () -> client.createDomainName(asked -> asked.domainName("no name")),
                "BadRequestException",
                "Invalid domain name specified: no name");
        assertThat(client.getDomainNames().items())
                .extracting(DomainName::domainName)
                .contains("api.example.com");
        var changed = client.updateDomainName(
                asked -> asked.domainName("api.example.com").patchOperations(replace("/certificateName", "mine")));
        assertThat(changed.certificateName()).isEqualTo("mine");
        client.deleteDomainName(asked -> asked.domainName("api.example.com"));
        refuses(
                () -> client.getDomainName(asked -> asked.domainName("api.example.com")),
                "NotFoundException",
                "Invalid domain name identifier specified");
    }

    @Test
    void pathsAreMappedToApis() {
        String api = api();
        client.createDomainName(asked -> asked.domainName("maps.example.com"));
        var rest = client.createBasePathMapping(
                asked -> asked.domainName("maps.example.com").restApiId(api).stage("dev"));
        assertThat(rest.basePath()).isEqualTo("(none)");
        client.createBasePathMapping(
                asked -> asked.domainName("maps.example.com").basePath("v1").restApiId(api));
        assertThat(client.getBasePathMappings(asked -> asked.domainName("maps.example.com"))
                        .items())
                .extracting(BasePathMapping::basePath)
                .containsExactly("(none)", "v1");
        refuses(
                () -> client.createBasePathMapping(asked ->
                        asked.domainName("maps.example.com").basePath("v1").restApiId(api)),
                "ConflictException",
                "Base path already exists for this domain name");
        refuses(
                () -> client.createBasePathMapping(asked ->
                        asked.domainName("maps.example.com").basePath("a/b").restApiId(api)),
                "BadRequestException",
                "API Gateway V1 doesn't support the slash character (/) in base path mappings. To create a multi-level"
                        + " base path mapping, use API Gateway V2.");
        refuses(
                () -> client.createBasePathMapping(asked ->
                        asked.domainName("maps.example.com").basePath("v2").restApiId("nope")),
                "BadRequestException",
                "Invalid REST API identifier specified");
        var moved = client.updateBasePathMapping(asked -> asked.domainName("maps.example.com")
                .basePath("v1")
                .patchOperations(replace("/basePath", "v2"), replace("/stage", "dev")));
        assertThat(moved.basePath()).isEqualTo("v2");
        assertThat(moved.stage()).isEqualTo("dev");
        client.deleteBasePathMapping(
                asked -> asked.domainName("maps.example.com").basePath("(none)"));
        refuses(
                () -> client.getBasePathMapping(
                        asked -> asked.domainName("maps.example.com").basePath("v1")),
                "NotFoundException",
                "Invalid base path mapping identifier specified");
    }

    @Test
    void everythingHasTags() {
        String api = api();
        String plan = client.createUsagePlan(asked -> asked.name("tagged")).id();
        String key = client.createApiKey(asked -> asked.name("tagged")).id();
        client.createDomainName(asked -> asked.domainName("tags.example.com"));
        for (String path : new String[] {
            "restapis/" + api,
            "restapis/" + api + "/stages/dev",
            "usageplans/" + plan,
            "apikeys/" + key,
            "domainnames/tags.example.com"
        }) {
            String arn = "arn:aws:apigateway:us-east-1::/" + path;
            client.tagResource(asked -> asked.resourceArn(arn).tags(Map.of("team", "tea", "tier", "1")));
            client.untagResource(asked -> asked.resourceArn(arn).tagKeys("tier"));
            assertThat(client.getTags(asked -> asked.resourceArn(arn)).tags())
                    .as(path)
                    .isEqualTo(Map.of("team", "tea"));
        }
        client.deleteApiKey(asked -> asked.apiKey(key));
        refuses(
                () -> client.getTags(asked -> asked.resourceArn("arn:aws:apigateway:us-east-1::/apikeys/" + key)),
                "NotFoundException",
                "Invalid API Key identifier specified");
        refuses(
                () -> client.getTags(asked -> asked.resourceArn("nonsense")),
                "BadRequestException",
                "Invalid ARN. ARN is not well formed nonsense");
    }

    @Test
    void anAccountTellsItsLimits() {
        var account = client.updateAccount(
                asked -> asked.patchOperations(replace("/cloudwatchRoleArn", "arn:aws:iam::0:role/logs")));
        assertThat(account.cloudwatchRoleArn()).isEqualTo("arn:aws:iam::0:role/logs");
        assertThat(client.getAccount().throttleSettings().rateLimit()).isEqualTo(10_000.0);
        assertThat(client.getAccount().throttleSettings().burstLimit()).isEqualTo(5_000);
    }

    @Test
    void whatIsNotSupportedSaysSo() {
        refuses(
                () -> client.generateClientCertificate(asked -> asked.description("mine")),
                "BadRequestException",
                "Samovar does not support client certificates");
        assertThat(client.getClientCertificates().items()).isEmpty();
        refuses(
                () -> client.getClientCertificate(asked -> asked.clientCertificateId("x")),
                "NotFoundException",
                "Invalid Client Certificate identifier specified");
        refuses(
                () -> client.createVpcLink(asked -> asked.name("link").targetArns("arn")),
                "BadRequestException",
                "Samovar does not support VPC links");
        assertThat(client.getVpcLinks().items()).isEmpty();
        refuses(
                () -> client.getVpcLink(asked -> asked.vpcLinkId("x")),
                "NotFoundException",
                "Invalid Vpc Link identifier specified");
        assertThat(client.getSdkTypes().items()).extracting(SdkType::id).contains("java", "javascript");
        refuses(
                () -> client.getSdk(asked -> asked.restApiId("x").stageName("y").sdkType("java")),
                "BadRequestException",
                "Samovar does not generate SDKs");
    }
}
