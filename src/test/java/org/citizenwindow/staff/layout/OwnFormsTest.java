package org.citizenwindow.staff.layout;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;

/** Whoever adds a page that takes forms cannot forget to ask whose form it is. */
@AnalyzeClasses(
        packages = "org.citizenwindow.staff",
        importOptions = ImportOption.DoNotIncludeTests.class)
class OwnFormsTest {
    @ArchTest
    static final ArchRule everyPostIsOwn =
            ArchRuleDefinition.methods()
                    .that()
                    .areAnnotatedWith(POST.class)
                    .should()
                    .beDeclaredInClassesThat()
                    .areAnnotatedWith(OwnForms.class);

    /** The database is asked on every page, and an event loop must never wait for it. */
    @ArchTest
    static final ArchRule pagesMayBlock =
            ArchRuleDefinition.classes()
                    .that()
                    .haveSimpleNameEndingWith("Page")
                    .and()
                    .doNotHaveSimpleName("LanguagePage")
                    .should()
                    .beAnnotatedWith(RunOnVirtualThread.class);
}
