package org.citizenwindow.staff.layout;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.citizenwindow.shared.Lang;
import org.citizenwindow.staff.accounts.SessionCookie;
import org.citizenwindow.staff.accounts.SessionIdentity;
import org.citizenwindow.staff.accounts.StaffAccount;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the {@link Frame} of the request at hand. */
@RequestScoped
public class Frames {
    private static final String LANG = "console-lang";
    private static final Duration LANG_LASTS = Duration.ofDays(365);

    @Inject HttpServerRequest request;
    @Inject HttpHeaders headers;
    @Inject SecurityIdentity identity;

    @ConfigProperty(name = "window.public-base-url")
    Optional<String> publicBaseUrl;

    /** The frame of a page for somebody signed in. */
    public Frame here() {
        return frame(cookie(SessionCookie.NAME).orElse(""));
    }

    /** The frame of a page for a browser not signed in, which holds the given token instead of a session. */
    public Frame before(String token) {
        return frame(token);
    }

    private Frame frame(String cookie) {
        String notice = Optional.ofNullable(request.getParam("did")).orElse("");
        return new Frame(lang(), FormToken.of(cookie), me(), request.uri(), notice);
    }

    /** Who is signed in; null when nobody is. */
    public StaffAccount me() {
        return identity.getAttribute(SessionIdentity.ACCOUNT);
    }

    /** The page in the reader's language. */
    public TemplateInstance in(TemplateInstance page) {
        return page.setLocale(Bundles.locale(lang()));
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(request.getCookie(name)).map(Cookie::getValue);
    }

    /** Whether cookies must never travel unencrypted. */
    public boolean https() {
        return request.isSSL()
                || "https".equals(request.scheme())
                || publicBaseUrl.orElse("").startsWith("https:");
    }

    /** Whether only a part of the page was asked for, by htmx. */
    public boolean part() {
        return request.getHeader("HX-Request") != null;
    }

    /** The cookie that keeps a chosen language. */
    public NewCookie remember(Lang lang) {
        return new NewCookie.Builder(LANG)
                .value(lang.tag())
                .path(LocalPath.HOME)
                .maxAge((int) LANG_LASTS.toSeconds())
                .httpOnly(true)
                .secure(https())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private Lang lang() {
        return cookie(LANG)
                .flatMap(Lang::of)
                .filter(lang -> lang != Lang.JA)
                .orElseGet(this::preferred);
    }

    private Lang preferred() {
        for (Locale locale : headers.getAcceptableLanguages()) {
            switch (locale.getLanguage()) {
                case "zh" -> {
                    return Lang.ZH_CN;
                }
                case "en" -> {
                    return Lang.EN;
                }
                default -> {}
            }
        }
        return Lang.ZH_CN;
    }
}
