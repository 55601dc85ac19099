package dev.samovar.gateway.authorize.policy;

import java.net.InetAddress;
import java.util.Optional;

/** IP addresses that begin alike, such as {@code 192.0.2.0/24}. */
final class AddressRange {
    private final byte[] first;
    private final int prefixBits;

    private AddressRange(byte[] first, int prefixBits) {
        this.first = first;
        this.prefixBits = prefixBits;
    }

    /** @throws MalformedPolicy if the text is neither an address nor a CIDR block */
    static AddressRange of(String text) {
        int slash = text.indexOf('/');
        byte[] address = parse(slash < 0 ? text : text.substring(0, slash))
                .orElseThrow(() -> new MalformedPolicy("not an IP address: " + text));
        int bits = address.length * Byte.SIZE;
        int prefixBits = slash < 0 ? bits : prefix(text.substring(slash + 1));
        if (prefixBits < 0 || prefixBits > bits) {
            throw new MalformedPolicy("not a CIDR block: " + text);
        }
        return new AddressRange(address, prefixBits);
    }

    private static int prefix(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException other) {
            return -1;
        }
    }

    boolean contains(String text) {
        return parse(text).filter(this::contains).isPresent();
    }

    private boolean contains(byte[] address) {
        if (address.length != first.length) {
            return false;
        }
        for (int bit = 0; bit < prefixBits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if ((address[bit / Byte.SIZE] & mask) != (first[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }

    /* Literals only: a policy is no reason to ask a name server. */
    private static Optional<byte[]> parse(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text).getAddress());
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
