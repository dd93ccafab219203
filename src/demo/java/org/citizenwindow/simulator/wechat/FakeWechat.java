package org.citizenwindow.simulator.wechat;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The platform with one official account and its citizens, all in memory. Talks to the application over HTTP only:
 * {@link #act} pushes, {@link WechatHost} answers the application's calls.
 */
public final class FakeWechat implements AutoCloseable {
    private final WechatAccount account;
    private final Clock clock;
    private final RandomGenerator random;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Citizen> citizens = new ConcurrentSkipListMap<>();
    private final Changes changes = new Changes();
    private final PushLog log = new PushLog(changes);
    private final AtomicLong seq = new AtomicLong();
    private final AtomicLong pushIds = new AtomicLong();
    private final AtomicLong msgIds;
    private final MediaShelf media;
    private final AccessTokens tokens;
    private final PushCrypto crypto;
    private final Pusher pusher;
    private final Delivery delivery;
    private volatile Settings settings;
    private volatile Optional<Menu> menu = Optional.empty();

    /**
     * @param random for ids, nonces and salts; a seeded one makes a run repeatable
     * @param serverUrl the application's webhook, asked at every push
     */
    public FakeWechat(
            WechatAccount account,
            Settings settings,
            Clock clock,
            RandomGenerator random,
            Supplier<URI> serverUrl) {
        this.account = account;
        this.settings = settings;
        this.clock = clock;
        this.random = random;
        this.msgIds = new AtomicLong(23_000_000_000_000_000L + random.nextInt(1_000_000_000));
        this.media = new MediaShelf(() -> name(48));
        this.tokens = new AccessTokens(() -> "98_" + name(133));
        this.crypto = new PushCrypto(account.aesKey(), account.appId());
        this.pusher = new Pusher(account, clock, random, serverUrl, executor);
        PassiveReply replies = new PassiveReply(account, crypto, media);
        this.delivery = new Delivery(pusher, replies, log, this::show);
    }

    /** A citizen as others see one. @param budget messages the account may send now, as the platform counts */
    public record CitizenView(
            String openId,
            String nickname,
            String lang,
            boolean follows,
            boolean typing,
            int budget,
            Optional<Instant> budgetClosesAt,
            Map<Fault, Integer> faults) {}

    /** A new citizen, who follows the account already when {@code follows} (no push is made of it). */
    public CitizenView add(String nickname, String lang, boolean follows) {
        return add("o" + name(27), nickname, lang, follows);
    }

    /** A citizen with a chosen OpenID; the one that is there already when there is one. */
    public CitizenView add(String openId, String nickname, String lang, boolean follows) {
        Citizen fresh = new Citizen(openId, nickname, lang, executor);
        if (follows) {
            fresh.follow(clock.instant());
        }
        citizens.putIfAbsent(openId, fresh);
        changes.tell();
        return view(citizen(openId));
    }

    public List<CitizenView> citizens() {
        return citizens.values().stream().map(this::view).toList();
    }

    /** The chat of a citizen behind a line number. */
    public List<Line> chat(String openId, long afterSeq) {
        return citizen(openId).linesAfter(afterSeq);
    }

    /** The last pushes about a citizen, oldest first. */
    public List<Push> pushes(String openId) {
        return log.of(openId);
    }

    /** What the account shows at the bottom of the chat; empty until the application made one. */
    public Optional<Menu> menu() {
        return menu;
    }

    public Settings settings() {
        return settings;
    }

    public void change(Settings other) {
        settings = other;
        changes.tell();
    }

    public WechatAccount account() {
        return account;
    }

    /** Arranges a fault. @param times 0 never, -1 until switched off, else so many times */
    public void arrange(String openId, Fault fault, int times) {
        Citizen citizen = citizen(openId);
        citizen.arrange(fault, times);
        if (fault == Fault.TOKEN_KILLED && citizen.strikes(fault)) {
            tokens.killAll();
        }
        changes.tell();
    }

    /**
     * The citizen does something, and the platform pushes it.
     *
     * @return done when the push is answered or given up; never fails
     * @throws IllegalStateException when the citizen does not follow the account and so has no chat to act in
     */
    public CompletableFuture<Push> act(String openId, Act act) {
        Citizen citizen = citizen(openId);
        Settings current = settings;
        CompletableFuture<Push> done = new CompletableFuture<>();
        synchronized (citizen) {
            if (!citizen.follows() && !(act instanceof Act.Follow)) {
                throw new IllegalStateException(openId + " does not follow the account");
            }
            Instant now = clock.instant();
            Instant books = now.plus(current.clockOffset());
            Said said = Said.of(act, openId, media, current.recognition(), books);
            switch (act) {
                case Act.Follow follow -> citizen.follow(now);
                case Act.Unfollow unfollow -> citizen.unfollow();
                default -> {}
            }
            show(citizen, said.line());
            said.trigger().ifPresent(trigger -> citizen.allow(trigger, current.addUp(), books));
            Push push = log.put(begin(citizen, said, current.mode(), now));
            Delivery.Order order =
                    new Delivery.Order(citizen, said, current, pushKey(current), books);
            citizen.lane.submit(
                    () -> done.complete(delivery.run(push, order)),
                    citizen.strikes(Fault.TOGETHER),
                    citizen.strikes(Fault.REORDER));
        }
        return done;
    }

    private Push begin(Citizen citizen, Said said, Mode mode, Instant now) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ToUserName", account.originalId());
        fields.put("FromUserName", citizen.openId);
        fields.put("CreateTime", now.getEpochSecond());
        fields.put("MsgType", said.event() ? "event" : said.what());
        fields.putAll(said.fields());
        if (!said.event()) {
            fields.put("MsgId", msgIds.incrementAndGet());
        }
        return new Push(
                pushIds.incrementAndGet(),
                citizen.openId,
                said.what(),
                mode,
                now,
                PushXml.write(fields),
                List.of(),
                Push.Outcome.RUNNING,
                "");
    }

    private PushCrypto pushKey(Settings current) {
        return current.previousKey() && account.previousAesKey().isPresent()
                ? new PushCrypto(account.previousAesKey().get(), account.appId())
                : crypto;
    }

    /** Checks the application's server URL as the console does when it is saved. */
    public boolean verifyServerUrl() throws IOException, InterruptedException {
        return pusher.verify(settings.patience());
    }

    /** Rises with everything that changes. */
    public long revision() {
        return changes.revision();
    }

    /** The revision after {@code seen}, or the present one when nothing changes for so long. */
    public long awaitChange(long seen, Duration patience) throws InterruptedException {
        return changes.await(seen, patience);
    }

    /** A picture, voice or video for the phone's own eyes. */
    public Optional<Media> seen(String mediaId) {
        return media.seen(mediaId).map(item -> new Media(item.contentType(), item.content()));
    }

    /** What the phone shows of a medium. */
    public record Media(String contentType, byte[] content) {}

    /** What can be kept over a restart; the bytes of its media come from {@link #seen}. */
    public Snapshot snapshot() {
        List<Snapshot.SavedCitizen> saved = citizens.values().stream().map(Citizen::save).toList();
        Snapshot chats = new Snapshot(seq.get(), saved, List.of());
        return new Snapshot(chats.seq(), saved, media.save(chats.shown()));
    }

    /** Takes up where a snapshot left off; {@code bytes} gives a medium's content by its id. */
    public void restore(Snapshot saved, Function<String, Optional<byte[]>> bytes) {
        seq.set(Math.max(seq.get(), saved.seq()));
        saved.media().forEach(one -> bytes.apply(one.id()).ifPresent(b -> media.restore(one, b)));
        saved.citizens().forEach(one -> citizens.put(one.openId(), new Citizen(one, executor)));
        changes.tell();
    }

    /** Forgets all citizens, chats, media, pushes and tokens; settings go back to the real platform's. */
    public void reset() {
        citizens.clear();
        media.clear();
        log.clear();
        tokens.killAll();
        change(Settings.real(settings.mode()));
    }

    @Override
    public void close() {
        executor.shutdownNow();
        pusher.close();
    }

    // For WechatHost.

    Instant books() {
        return clock.instant().plus(settings.clockOffset());
    }

    Collection<Citizen> everybody() {
        return citizens.values();
    }

    Optional<Citizen> find(String openId) {
        return Optional.ofNullable(citizens.get(openId));
    }

    MediaShelf media() {
        return media;
    }

    AccessTokens tokens() {
        return tokens;
    }

    void show(Citizen citizen, Line draft) {
        synchronized (citizen) {
            citizen.show(draft.placed(seq.incrementAndGet(), clock.instant()));
        }
        changes.tell();
    }

    void typing(Citizen citizen, Duration howLong) {
        citizen.typing(clock.instant().plus(howLong));
        changes.tell();
    }

    void setMenu(Optional<Menu> other) {
        menu = other;
        changes.tell();
    }

    /** As in the platform's error texts: {@code xxxxxxxx-xxxxxxxx-xxxxxxxx}. */
    String rid() {
        return "%08x-%08x-%08x"
                .formatted(clock.instant().getEpochSecond(), random.nextInt(), random.nextInt());
    }

    private Citizen citizen(String openId) {
        return find(openId).orElseThrow(() -> new NoSuchElementException("no citizen " + openId));
    }

    private CitizenView view(Citizen citizen) {
        SendBudget.View budget = citizen.budget(books());
        return new CitizenView(
                citizen.openId,
                citizen.nickname,
                citizen.lang,
                citizen.follows(),
                citizen.isTyping(clock.instant()),
                budget.left(),
                budget.closesAt(),
                citizen.faults());
    }

    private String name(int characters) {
        byte[] bytes = new byte[(characters + 1) / 2];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes).substring(0, characters);
    }
}
