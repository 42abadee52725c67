"""The formats that are allowed, by name: FFmpeg knows hundreds more, and playlists would open other files."""

CONTAINERS = ("mov", "matroska", "avi", "gif", "mpegts", "mpeg", "flv", "asf")
"""FFmpeg's names: `mov` is MP4, MOV and 3GP, `matroska` MKV and WebM, `mpegts` TS and MTS, `asf` WMV."""

VIDEO_DECODERS = (
    *("h264", "hevc", "vp8", "vp9", "libdav1d", "av1", "mpeg4", "mjpeg", "gif"),
    *("prores", "dnxhd", "mpeg2video", "mpeg1video", "h263", "dvvideo"),
    *("flv", "vp6f", "wmv1", "wmv2", "wmv3", "vc1", "msmpeg4v2", "msmpeg4"),
    *("png", "qtrle", "rawvideo"),
)
ALPHA_DECODERS = {"vp8": "libvpx", "vp9": "libvpx-vp9"}
"""FFmpeg's own decoders of these two ignore transparency; libvpx, used where there is some, doesn't."""
SOUND_DECODERS = (
    *("aac", "aac_latm", "mp3float", "mp3", "mp2float", "mp2", "opus", "vorbis", "flac", "alac"),
    *("ac3", "eac3", "dca", "amrnb", "libopencore_amrnb", "amrwb", "libopencore_amrwb"),
    *("wmav1", "wmav2", "wmapro", "speex", "nellymoser"),
    *("adpcm_ms", "adpcm_ima_wav", "adpcm_ima_qt", "adpcm_swf", "adpcm_yamaha"),
    *("pcm_mulaw", "pcm_alaw", "pcm_u8", "pcm_s8", "pcm_bluray", "pcm_dvd"),
    *("pcm_s16le", "pcm_s16be", "pcm_s24le", "pcm_s24be", "pcm_s32le", "pcm_s32be"),
    *("pcm_f32le", "pcm_f32be", "pcm_f64le", "pcm_f64be"),
)
