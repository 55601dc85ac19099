package dev.samovar.http.sts;

import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Xml;
import dev.samovar.protocol.service.Service;
import dev.samovar.protocol.service.ServiceRequest;
import dev.samovar.protocol.service.ServiceResponse;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** Tells callers who they are, always the root of their account: the one operation of STS that needs no roles. */
@Singleton
final class StsService implements Service {

    @Override
    public boolean serves(ServiceRequest request) {
        return request.action().equals("GetCallerIdentity");
    }

    @Override
    public void answer(ServiceRequest request, Consumer<ServiceResponse> reply) {
        Caller caller = request.caller();
        String account = caller.home().account();
        String userId = caller.accessKey().isEmpty() ? account : caller.accessKey();
        reply.accept(ServiceResponse.xml(
                "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><GetCallerIdentityResult>"
                        + "<Arn>arn:aws:iam::" + account + ":root</Arn><UserId>" + Xml.text(userId)
                        + "</UserId><Account>" + account
                        + "</Account></GetCallerIdentityResult><ResponseMetadata><RequestId>" + request.id()
                        + "</RequestId></ResponseMetadata></GetCallerIdentityResponse>"));
    }
}
