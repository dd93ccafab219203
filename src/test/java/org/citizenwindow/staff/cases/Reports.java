package org.citizenwindow.staff.cases;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.citizenwindow.cases.CaseDraft;
import org.citizenwindow.cases.CaseField;
import org.citizenwindow.cases.CasePriority;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.cases.OpenCase;
import org.citizenwindow.channel.Channel;
import org.citizenwindow.channel.Fetched;
import org.citizenwindow.channel.InboundMessage;
import org.citizenwindow.channel.OutboundMessage;
import org.citizenwindow.channel.SendResult;
import org.citizenwindow.media.StoreMedia;
import org.citizenwindow.platform.json.SealedJson;
import org.citizenwindow.shared.CitizenId;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.MediaId;

/** Reports of citizens with their conversation and photos, as the desk gets them. */
@Singleton
public class Reports {
    private static final SealedJson<InboundMessage.Content> IN =
            new SealedJson<>(InboundMessage.Content.class);
    private static final SealedJson<OutboundMessage> OUT = new SealedJson<>(OutboundMessage.class);

    @Inject OpenCase openCase;
    @Inject StoreMedia media;
    @Inject DataSource database;

    /** A report of somebody new: two photos, a few words before. */
    public CaseView open(String place, String mine, String other, String phone) {
        return open(place, mine, other, phone, CasePriority.NORMAL, List.of("front", "contact"));
    }

    @Transactional
    public CaseView open(
            String place,
            String mine,
            String other,
            String phone,
            CasePriority priority,
            List<String> shots) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        ConversationKey key = new ConversationKey("desktest", "main", "o" + UUID.randomUUID());
        CitizenId citizen = new CitizenId(UUID.randomUUID());
        List<CaseDraft.Shot> photos = new ArrayList<>();
        talk(key, citizen, now);
        for (String shot : shots) {
            MediaId id = new MediaId(UUID.randomUUID());
            media.announce(id, key, shot, "picture", now.minusSeconds(120));
            said(key, new InboundMessage.Content.Picture(shot, ""), id, now.minusSeconds(120));
            photos.add(new CaseDraft.Shot(shot, id));
        }
        Map<String, CaseField> fields = new LinkedHashMap<>();
        fields.put("place", new CaseField.Place(place, true, 23.1336, 113.3222));
        fields.put("happened_at", new CaseField.Moment(now.minus(12, ChronoUnit.MINUTES)));
        fields.put("my_plate", new CaseField.Plates(List.of(mine)));
        fields.put("other_plates", new CaseField.Plates(List.of(other)));
        fields.put("phone", new CaseField.Phone(phone));
        return openCase.open(
                new CaseDraft(
                        "call-" + UUID.randomUUID(),
                        "accident",
                        priority,
                        key,
                        citizen,
                        fields,
                        photos,
                        now.minus(4, ChronoUnit.MINUTES),
                        priority == CasePriority.NORMAL));
    }

    private void talk(ConversationKey key, CitizenId citizen, Instant now) {
        change(
                "insert into conversation (key, citizen_id, lang, first_seen_at, message_at) values (?, ?, 'zh-CN', ?, ?)",
                key.value(),
                citizen.value(),
                at(now.minusSeconds(240)),
                at(now.minusSeconds(100)));
        said(key, new InboundMessage.Content.Text("我要报事故", ""), null, now.minusSeconds(240));
        answered(key, "先确认安全：开双闪，人员撤到路边。有人受伤吗？", List.of("没有", "有人受伤"), now.minusSeconds(239));
        said(key, new InboundMessage.Content.Text("没有", ""), null, now.minusSeconds(220));
        answered(key, "好。请拍 4 张照片，拍照时留意来车。", List.of(), now.minusSeconds(219));
    }

    private void said(
            ConversationKey key, InboundMessage.Content content, MediaId media, Instant at) {
        change(
                "insert into receipt (conversation_key, dedupe_key, state, kind, content, media_id, sent_at, received_at)"
                        + " values (?, ?, 'done', ?, ?, ?, ?, ?)",
                key.value(),
                UUID.randomUUID().toString(),
                content instanceof InboundMessage.Content.Picture ? "picture" : "text",
                IN.write(content),
                media == null ? null : media.value(),
                at(at),
                at(at));
    }

    private void answered(ConversationKey key, String text, List<String> options, Instant at) {
        change(
                "insert into outbox (conversation_key, origin, state, kind, content, created_at, due_at, sent_at)"
                        + " values (?, 'engine', 'answered', 'text', ?, ?, ?, ?)",
                key.value(),
                OUT.write(new OutboundMessage.Text(text, options)),
                at(at),
                at(at),
                at(at));
    }

    private void change(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** A platform whose photos are named after what they show. */
    @Singleton
    static class Platform implements Channel {
        @Override
        public String platform() {
            return "desktest";
        }

        @Override
        public SendResult send(ConversationKey to, OutboundMessage message) {
            return new SendResult.Accepted("");
        }

        @Override
        public Fetched fetch(ConversationKey from, String platformMediaId, long limit) {
            String path = "/simulator/static/samples/" + platformMediaId + ".jpg";
            try (InputStream photo = Platform.class.getResourceAsStream(path)) {
                return photo == null
                        ? new Fetched.Gone("40007")
                        : new Fetched.Content(photo.readAllBytes(), "image/jpeg");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
