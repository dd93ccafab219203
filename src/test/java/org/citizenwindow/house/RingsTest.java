package org.citizenwindow.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.config.ConfigMapping;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;

/** The rings of the house: outer rooms may use inner ones, never back. Each rule is one line of docs/architecture.md. */
@AnalyzeClasses(packages = RingsTest.ROOT, importOptions = DoNotIncludeTests.class)
class RingsTest {
    static final String ROOT = "org.citizenwindow";

    private static final String[] RING_0 = {"shared"};
    private static final String[] RING_1 = {"platform", "dialog", "channel"};
    private static final String[] RING_2 = {"identity", "media", "delivery", "flows", "knowledge"};
    private static final String[] RING_3 = {"cases", "appointments", "payments", "publishing"};
    private static final String[] RING_4 = {"services"};
    private static final String[] RING_5 = {"conversation"};
    private static final String[] RING_7 = {"adapters", "api", "staff", "h5"};

    @ArchTest
    static final ArchRule dialogIsPure =
            classes()
                    .that()
                    .resideInAPackage(in("dialog"))
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("java..", in("dialog"), in("shared"));

    @ArchTest
    static final ArchRule sharedStandsOnJavaAlone =
            classes()
                    .that()
                    .resideInAPackage(in("shared"))
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("java..", in("shared"));

    @ArchTest static final ArchRule platformKnowsOnlyWords = only("platform", RING_0);

    @ArchTest static final ArchRule channelKnowsOnlyWords = only("channel", RING_0);

    @ArchTest
    static final ArchRule mediaUsesInnerRings = only("media", RING_0, "platform", "channel");

    @ArchTest
    static final ArchRule deliveryUsesInnerRings = only("delivery", RING_0, "platform", "channel");

    @ArchTest
    static final ArchRule flowsUseTheEngine =
            only("flows", RING_0, "platform", "dialog", "channel");

    @ArchTest static final ArchRule valuesKnowOnlyWords = only("dialog.value", RING_0);

    @ArchTest static final ArchRule callsUseValues = only("dialog.call", RING_0, "dialog.value");

    @ArchTest
    static final ArchRule wordsAreMatchedAlone = only("dialog.match", RING_0, "dialog.time");

    @ArchTest static final ArchRule timesUseWords = only("dialog.time", RING_0, "dialog.match");

    @ArchTest
    static final ArchRule meaningUsesWords = only("dialog.understand", RING_0, "dialog.match");

    @ArchTest
    static final ArchRule answersUseWordsAndValues =
            only(
                    "dialog.slot",
                    RING_0,
                    "dialog.value",
                    "dialog.call",
                    "dialog.match",
                    "dialog.time");

    @ArchTest
    static final ArchRule servicesKnowNoConversation =
            only(
                    "dialog.flow",
                    RING_0,
                    "dialog.value",
                    "dialog.call",
                    "dialog.match",
                    "dialog.slot",
                    "dialog.understand");

    @ArchTest
    static final ArchRule stateKnowsNoEngine =
            only("dialog.state", RING_0, "dialog.value", "dialog.call", "dialog.flow");

    @ArchTest
    static final ArchRule readingStandsOnTheEngine =
            only("flows.reading", RING_0, "platform", "dialog", "channel");

    @ArchTest
    static final ArchRule lintReads =
            only("flows.lint", RING_0, "platform", "dialog", "channel", "flows.reading");

    @ArchTest
    static final ArchRule versionsRead =
            only("flows.versions", RING_0, "platform", "dialog", "flows.reading");

    @ArchTest
    static final ArchRule casesUseInnerRings =
            only("cases", RING_0, "platform", "channel", "media", "delivery", "identity");

    @ArchTest
    static final ArchRule appointmentsUseInnerRings =
            only("appointments", RING_0, "platform", "channel");

    @ArchTest
    static final ArchRule servicesUseInnerRings =
            only("services", join(RING_0, RING_1, RING_2, RING_3));

    @ArchTest
    static final ArchRule conversationUsesInnerRings =
            only("conversation", join(RING_0, RING_1, RING_2, RING_3, RING_4));

    @ArchTest
    static final ArchRule inboxUsesConversation =
            only("inbox", join(RING_0, RING_1, RING_5), "delivery");

    @ArchTest
    static final ArchRule adaptersSeeOnlyTheMessageSide =
            only("adapters", RING_0, "platform", "channel", "inbox", "delivery", "media");

    @ArchTest static final ArchRule apiStandsApart = noOther("api", RING_7);

    @ArchTest static final ArchRule staffStandsApart = noOther("staff", RING_7);

    @ArchTest
    static final ArchRule authoringNeedsNoContainer =
            only("authoring", RING_0, "dialog", "flows", "knowledge");

    @ArchTest
    static final ArchRule nobodyImportsAuthoring =
            noClasses()
                    .that(not(resideInAnyPackage(in("authoring"))))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(ROOT + ".authoring..");

    @ArchTest
    static final ArchRule nobodyImportsTheSimulator =
            noClasses().should().dependOnClassesThat().resideInAPackage(ROOT + ".simulator..");

    @ArchTest
    static final ArchRule vendorCodeStaysInItsAdapter =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + ".adapters.wechat..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("me.chanjar.weixin..");

    @ArchTest
    static final ArchRule roomsFormNoCircle =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule entitiesStayAtHome =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule addressesStandOnResourcesAndPages =
            classes()
                    .that()
                    .areAnnotatedWith(Path.class)
                    .should()
                    .haveSimpleNameEndingWith("Resource")
                    .orShould()
                    .haveSimpleNameEndingWith("Page");

    @ArchTest
    static final ArchRule schedulesStandOnJobs =
            methods()
                    .that()
                    .areAnnotatedWith(Scheduled.class)
                    .should()
                    .beDeclaredInClassesThat()
                    .haveSimpleNameEndingWith("Job");

    @ArchTest
    static final ArchRule settingsStandOnConfigs =
            classes()
                    .that()
                    .areAnnotatedWith(ConfigMapping.class)
                    .should()
                    .haveSimpleNameEndingWith("Config");

    @ArchTest
    static final ArchRule serviceMeansPublicService =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Service|ServiceImpl|Manager|Helper|Utils?|Impl)");

    @ArchTest
    static final ArchRule timeComesFromTheClock =
            noClasses()
                    .that(not(resideInAnyPackage(in("platform"))))
                    .should()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(java.time.LocalDate.class, "now")
                    .orShould()
                    .callMethod(java.time.LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(java.time.OffsetDateTime.class, "now")
                    .orShould()
                    .callMethod(java.time.ZonedDateTime.class, "now")
                    .orShould()
                    .callMethod(java.util.UUID.class, "randomUUID")
                    .orShould()
                    .callConstructor(java.util.Random.class);

    private static String in(String room) {
        return ROOT + '.' + room + "..";
    }

    /** A room may use these rooms and itself, and any library; no other room of ours. */
    private static ArchRule only(String room, String[] rooms, String... more) {
        List<String> allowed = new ArrayList<>(List.of(in(room)));
        for (String each : join(rooms, more)) {
            allowed.add(in(each));
        }
        return noClasses()
                .that()
                .resideInAPackage(in(room))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(ROOT + "..")
                                .and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
                .as(room + " uses only " + List.of(join(rooms, more)));
    }

    private static ArchRule noOther(String room, String[] ring) {
        String[] others =
                java.util.Arrays.stream(ring)
                        .filter(other -> !other.equals(room))
                        .map(RingsTest::in)
                        .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(in(room))
                .should()
                .dependOnClassesThat(resideInAnyPackage(others));
    }

    private static String[] join(String[]... parts) {
        return java.util.Arrays.stream(parts)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
    }
}
