package org.tessera.people;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) of passwords, written as the PHC string {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}, so that a hash carries the
 * parameters it was made with. Slow by intent, some tenths of a second; never on the JavaFX thread. Safe for use by any thread.
 *
 * @param memory KiB
 * @param passes over that memory
 * @param lanes  of it
 */
public record PasswordHash(int memory, int passes, int lanes) {

    /** The second recommended choice of RFC 9106, section 4: 64 MiB, three passes, four lanes. */
    public static final PasswordHash USUAL = new PasswordHash(1 << 16, 3, 4);

    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final int MOST_MEMORY = 1 << 20;
    private static final int MOST_PASSES = 64;
    private static final int MOST_LANES = 64;
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{8,86})\\$([A-Za-z0-9+/]{16,172})");

    /** Hashes with a new salt. */
    public String of(char[] password) {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return prefix() + text.encodeToString(salt) + "$" + text.encodeToString(bytes(password, salt, LENGTH));
    }

    /** Whether a password is the one that was hashed, in a time that does not depend on how much of it is right. */
    public static boolean matches(char[] password, String hash) {
        Matcher form = FORM.matcher(hash);
        if (!form.matches()) {
            return false;
        }
        PasswordHash made = new PasswordHash(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)),
                Integer.parseInt(form.group(3)));
        if (made.memory > MOST_MEMORY || made.passes > MOST_PASSES || made.lanes > MOST_LANES || made.passes < 1 || made.lanes < 1) {
            return false;
        }
        byte[] expected = Base64.getDecoder().decode(form.group(5));
        return MessageDigest.isEqual(expected, made.bytes(password, Base64.getDecoder().decode(form.group(4)), expected.length));
    }

    /** Whether a hash was made with these parameters. */
    public boolean made(String hash) {
        return hash.startsWith(prefix());
    }

    private String prefix() {
        return "$argon2id$v=19$m=" + memory + ",t=" + passes + ",p=" + lanes + "$";
    }

    private byte[] bytes(char[] password, byte[] salt, int length) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        byte[] secret = new byte[encoded.remaining()];
        encoded.get(secret);
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory).withIterations(passes).withParallelism(lanes).withSalt(salt).build());
        byte[] result = new byte[length];
        generator.generateBytes(secret, result);
        Arrays.fill(secret, (byte) 0);
        Arrays.fill(encoded.array(), (byte) 0);
        return result;
    }
}
