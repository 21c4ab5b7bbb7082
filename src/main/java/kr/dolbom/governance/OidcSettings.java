package kr.dolbom.governance;

import java.util.List;
import java.util.Map;
import kr.dolbom.kernel.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The institution's sign-on (OpenID Connect).
 *
 * @param issuer address of the provider ({@code DOLBOM_OIDC_ISSUER}); empty: local accounts only
 * @param clientId name the provider knows us by ({@code DOLBOM_OIDC_CLIENTID})
 * @param clientSecret secret we share with it ({@code DOLBOM_OIDC_CLIENTSECRET})
 * @param label what the button says
 * @param scopes what is asked of the provider
 * @param organisationClaim claim that holds the path of the person's organisation; empty: {@code organisation} for all
 * @param organisation path of the organisation of everybody the provider vouches for
 * @param roleClaim claim that holds the names of the person's groups or roles
 * @param roles role for each of those names; a name that is not here is no role
 * @param secondFactorByProvider whether the provider asks staff for a second factor, so that we do not
 */
@ConfigurationProperties("dolbom.oidc")
public record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") Secret clientSecret,
        @DefaultValue("기관 로그인") String label,
        @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
        @DefaultValue("") String organisationClaim,
        @DefaultValue("") String organisation,
        @DefaultValue("") String roleClaim,
        @DefaultValue Map<String, Role> roles,
        @DefaultValue("false") boolean secondFactorByProvider) {

    public boolean isOn() {
        return !issuer.isBlank();
    }

    /** A secret that shows nothing when it is printed. */
    public record Secret(String value) {
        @Override
        public String toString() {
            return "***";
        }
    }
}
