ev(){ for d in cmrc2018 drcd; do env "$@" dotnet bin/Release/net10.0/bench.dll eval /work/shared/data/$d | tail -1 | sed "s|^.*/data/|$* |"; done; }
ev W_Word=1
ev W_Part=0.25; ev W_Part=0.8; ev W_Bigram=0.7; ev W_Bigram=1.3; ev W_SingleCharacter=0.1; ev W_SingleCharacter=0.6; ev W_BigramAtNoise=0; ev W_BigramAtNoise=0.5; ev W_Number=0.5; ev W_Word=0.7
