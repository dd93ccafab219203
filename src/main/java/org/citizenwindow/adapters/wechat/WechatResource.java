package org.citizenwindow.adapters.wechat;

import static java.util.concurrent.CompletableFuture.completedStage;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.citizenwindow.adapters.wechat.PushGate.Decision;
import org.citizenwindow.channel.OutboundMessage;
import org.citizenwindow.inbox.AcceptMessage;
import org.citizenwindow.inbox.Acceptance;
import org.citizenwindow.platform.Ids;
import org.jboss.logging.Logger;

/**
 * The server URL of each WeChat account. Answers within the platform's five seconds: with the first message as passive reply
 * where it can be one, else with {@code success}, and never before the inbox says that the push is safe.
 */
@Path("/wechat/{account}")
public class WechatResource {
    private static final Logger LOG = Logger.getLogger(WechatResource.class);
    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final String XML = "text/xml;charset=UTF-8";
    private static final String PROBLEM = "application/problem+json";

    @Inject WechatAccounts accounts;
    @Inject WechatEdgeConfig config;
    @Inject AcceptMessage inbox;
    @Inject PushBody bodies;
    @Inject PassiveReplies replies;
    @Inject RefusalLog refusals;
    @Inject Clock clock;
    @Inject Ids ids;

    /** The query parameters of both requests; absent ones are null. */
    public static class Query {
        @QueryParam("signature")
        String signature;

        @QueryParam("timestamp")
        String timestamp;

        @QueryParam("nonce")
        String nonce;

        @QueryParam("encrypt_type")
        String encryptType;

        @QueryParam("msg_signature")
        String messageSignature;

        PushGate.Query read() {
            return new PushGate.Query(signature, timestamp, nonce, encryptType, messageSignature);
        }
    }

    /** The platform asks whether this address is ours: the echo goes back byte for byte, in clear in every mode. */
    @GET
    @RunOnVirtualThread
    public Response verify(
            @PathParam("account") String name,
            @BeanParam Query query,
            @QueryParam("echostr") String echo) {
        Optional<WechatAccount> account = accounts.find(name);
        if (account.isEmpty()) {
            return unknownAccount();
        }
        Optional<Refusal> refusal = gate().verify(account.get(), query.read(), clock.instant());
        if (refusal.isPresent()) {
            return refuse(account.get(), refusal.get());
        }
        return echo == null
                ? refuse(account.get(), Refusal.UNREADABLE)
                : Response.ok(echo, TEXT)
                        .header("X-Content-Type-Options", "nosniff")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
    }

    /** One push. Nothing of it waits on a thread but its turn, which is the inbox's. */
    @POST
    @NonBlocking
    public CompletionStage<Response> push(
            @PathParam("account") String name,
            @BeanParam Query query,
            @Context HttpServerRequest request) {
        Instant received = clock.instant();
        Optional<WechatAccount> account = accounts.find(name);
        if (account.isEmpty()) {
            return completedStage(unknownAccount());
        }
        PushGate.Query signed = query.read();
        return bodies.of(request)
                .thenCompose(
                        body ->
                                body.map(bytes -> push(account.get(), signed, bytes, received))
                                        .orElseGet(
                                                () ->
                                                        completedStage(
                                                                refuse(
                                                                        account.get(),
                                                                        Refusal.TOO_LARGE))));
    }

    private CompletionStage<Response> push(
            WechatAccount account, PushGate.Query query, byte[] body, Instant received) {
        return switch (gate().open(account, query, body, received)) {
            case Decision.Shut shut -> completedStage(refuse(account, shut.why()));
            case Decision.Open open ->
                    inbox.begin(open.push().message(), received.plus(config.answerWithin()))
                            .thenApply(acceptance -> answer(account, open, acceptance))
                            .exceptionally(failure -> incident(account, failure));
        };
    }

    private Response answer(WechatAccount account, Decision.Open open, Acceptance acceptance) {
        return switch (acceptance) {
            case Acceptance.Acknowledged acknowledged -> success();
            case Acceptance.Answer answer ->
                    answer.first().stream()
                            .findFirst()
                            .flatMap(message -> reply(account, open, message))
                            .map(reply -> Response.ok(reply, XML).build())
                            .orElseGet(WechatResource::success);
        };
    }

    /** The boundary: the platform asks again, twice, and may find us mended. */
    private Response incident(WechatAccount account, Throwable failure) {
        String incident = ids.next().toString();
        LOG.errorf(failure, "push to %s failed, incident %s", account, incident);
        return problem(500, "wechat:fault", incident);
    }

    private Optional<String> reply(
            WechatAccount account, Decision.Open open, OutboundMessage message) {
        Instant now = clock.instant();
        Optional<String> reply = replies.of(account).to(open.push(), message, now);
        if (reply.isEmpty()) {
            LOG.errorf("a passive reply of %s could not be made", account);
        }
        return open.key().isEmpty()
                ? reply
                : reply.map(
                        xml ->
                                PassiveReply.sealed(
                                        account, open.key().getAsInt(), xml, now, ids.secure()));
    }

    private static Response success() {
        return Response.ok(PassiveReply.SUCCESS, TEXT).build();
    }

    private PushGate gate() {
        return new PushGate(config.freshness());
    }

    private Response unknownAccount() {
        refusals.unknownAccount();
        return problem(
                Refusal.UNKNOWN_ACCOUNT.status(), Refusal.UNKNOWN_ACCOUNT.code().value(), "");
    }

    private Response refuse(WechatAccount account, Refusal why) {
        refusals.refused(account, why);
        return problem(why.status(), why.code().value(), "");
    }

    private static Response problem(int status, String code, String incident) {
        Map<String, Object> body =
                incident.isEmpty()
                        ? Map.of("status", status, "code", code)
                        : Map.of("status", status, "code", code, "incident", incident);
        return Response.status(status).type(PROBLEM).entity(body).build();
    }
}
