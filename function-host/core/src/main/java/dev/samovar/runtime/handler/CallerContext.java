package dev.samovar.runtime.handler;

import com.amazonaws.lambda.thirdparty.com.google.gson.annotations.SerializedName;
import com.amazonaws.services.lambda.runtime.Client;
import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.factories.GsonFactory;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a mobile application says of itself beside the event. */
record CallerContext(
        @SerializedName("client") @Nullable Application client,
        @SerializedName("custom") @Nullable Map<String, String> custom,
        @SerializedName("env") @Nullable Map<String, String> environment)
        implements ClientContext {

    private static final PojoSerializer<CallerContext> JSON =
            GsonFactory.getInstance().getSerializer(CallerContext.class);

    static @Nullable CallerContext parse(String json) {
        return json.isEmpty() ? null : JSON.fromJson(json);
    }

    @Override
    public @Nullable Client getClient() {
        return client;
    }

    @Override
    public @Nullable Map<String, String> getCustom() {
        return custom;
    }

    @Override
    public @Nullable Map<String, String> getEnvironment() {
        return environment;
    }

    /** The application itself. */
    record Application(
            @SerializedName("installation_id") @Nullable String installationId,
            @SerializedName("app_title") @Nullable String title,
            @SerializedName("app_version_name") @Nullable String versionName,
            @SerializedName("app_version_code") @Nullable String versionCode,
            @SerializedName("app_package_name") @Nullable String packageName)
            implements Client {

        @Override
        public @Nullable String getInstallationId() {
            return installationId;
        }

        @Override
        public @Nullable String getAppTitle() {
            return title;
        }

        @Override
        public @Nullable String getAppVersionName() {
            return versionName;
        }

        @Override
        public @Nullable String getAppVersionCode() {
            return versionCode;
        }

        @Override
        public @Nullable String getAppPackageName() {
            return packageName;
        }
    }
}
