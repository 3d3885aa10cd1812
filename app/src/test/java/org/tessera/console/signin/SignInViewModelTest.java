package org.tessera.console.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.tessera.access.Actor;
import org.tessera.console.i18n.Language;
import org.tessera.console.i18n.Messages;
import org.tessera.console.work.BackgroundWork;
import org.tessera.console.work.Mailbox;
import org.tessera.journal.Refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SignInViewModelTest {

    private final Messages messages = new Messages(Language.EN);
    private final java.util.concurrent.Semaphore delivered = new java.util.concurrent.Semaphore(0);
    private final BackgroundWork work = new BackgroundWork(new Mailbox() {
        @Override
        public void post(Object key, Runnable delivery) {
            delivery.run();
            delivered.release();
        }

        @Override
        public boolean isWaiting(Object key) {
            return false;
        }
    });
    private final List<String> asked = new ArrayList<>();
    private final List<Entrance> entered = new ArrayList<>();
    private final Entrance sun = new Entrance(new Actor("sun", org.tessera.access.Scope.WHOLE_DISTRICT), "Sun", "");

    private final Door door = new Door() {
        @Override
        public SignInMode mode() {
            return SignInMode.PASSWORD;
        }

        @Override
        public Entrance in(String name, char[] password) {
            asked.add("in " + name);
            if (!new String(password).equals("right")) {
                throw new Refusal("refusal.locked-out", "wait", 60L);
            }
            return sun;
        }

        @Override
        public Entrance first(String name, String displayName, char[] password) {
            asked.add("first " + name + " " + displayName);
            return sun;
        }

        @Override
        public void locked(Actor actor) {
            asked.add("locked " + actor.id());
        }

        @Override
        public void out(Actor actor) {
            asked.add("out " + actor.id());
        }
    };

    private SignInViewModel model(SignInMode mode) {
        return new SignInViewModel(door, mode, messages, work, entered::add);
    }

    private void await() throws InterruptedException {
        assertTrue(delivered.tryAcquire(10, TimeUnit.SECONDS));
    }

    @AfterEach
    void end() {
        work.close();
    }

    @Test
    void theDemonstrationIsEnteredWithoutAskingTheDoor() {
        model(SignInMode.DEMO).submit(new char[0], new char[0]);
        assertEquals(List.of(Entrance.DEMONSTRATION), entered);
        assertEquals(List.of(), asked);
    }

    @Test
    void aRefusalIsToldInTheLanguageThatIsSpokenAndThePasswordIsWiped() throws InterruptedException {
        SignInViewModel model = model(SignInMode.PASSWORD);
        model.nameProperty().set("sun");
        char[] wrong = "wrong".toCharArray();
        model.submit(wrong, new char[0]);
        await();
        assertEquals("Too many wrong passwords. Wait 60 s, then try again.", model.troubleProperty().get());
        assertEquals("     ", new String(wrong));
        messages.speak(Language.ZH);
        assertTrue(model.troubleProperty().get().contains("60 秒"), model.troubleProperty().get());
        model.submit("right".toCharArray(), new char[0]);
        await();
        assertEquals(List.of(sun), entered);
        assertEquals("", model.troubleProperty().get());
    }

    @Test
    void theFirstAdministratorTypesThePasswordTwice() throws InterruptedException {
        SignInViewModel model = model(SignInMode.FIRST);
        model.nameProperty().set("sun");
        model.submit("one".toCharArray(), "two".toCharArray());
        assertEquals(List.of(), asked);
        assertEquals("The two passwords differ.", model.troubleProperty().get());
        model.submit("one".toCharArray(), "one".toCharArray());
        await();
        assertEquals(List.of("first sun "), asked);
    }

    @Test
    void aLockedConsoleIsNotedAndKeepsItsName() throws InterruptedException {
        SignInViewModel model = model(SignInMode.PASSWORD);
        model.lock(sun);
        await();
        assertEquals(SignInMode.LOCKED, model.modeProperty().get());
        assertEquals("sun", model.nameProperty().get());
        assertEquals(List.of("locked sun"), asked);
        model.lock(Entrance.DEMONSTRATION);
        assertEquals(SignInMode.DEMO, model.modeProperty().get());
    }
}
