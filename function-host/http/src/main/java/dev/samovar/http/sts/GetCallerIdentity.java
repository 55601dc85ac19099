package dev.samovar.http.sts;

import dev.samovar.http.Caller;
import dev.samovar.http.Xml;
import dev.samovar.http.service.QueryOperation;
import jakarta.inject.Singleton;

/** Tells callers who they are: always the root of their account. */
@Singleton
final class GetCallerIdentity implements QueryOperation {

    @Override
    public String action() {
        return "GetCallerIdentity";
    }

    @Override
    public String answer(Caller caller, String requestId) {
        String account = caller.home().account();
        String userId = caller.accessKey().isEmpty() ? account : caller.accessKey();
        return "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><GetCallerIdentityResult>"
                + "<Arn>arn:aws:iam::" + account + ":root</Arn><UserId>" + Xml.text(userId) + "</UserId><Account>"
                + account + "</Account></GetCallerIdentityResult><ResponseMetadata><RequestId>" + requestId
                + "</RequestId></ResponseMetadata></GetCallerIdentityResponse>";
    }
}
